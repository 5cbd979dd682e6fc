import { useQuery } from '@apollo/client/react'
import { stepOf } from '@mendline/domain'
import { FormError, useUi } from '@mendline/ui'
import { App, Button, Form, Modal, Select, type RefSelectProps } from 'antd'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { graphql } from '../../../gql'
import { useCommand } from '../../../server/use-command'
import { useFailureText } from '../../../server/use-failure-text'
import { useViewer } from '../../../viewer'
import type { PageStep } from '../case-query'

const CASE_ASSIGNEES = graphql(`
  query CaseAssignees($department: Department!, $search: String) {
    users(department: $department, search: $search, first: 50) {
      edges {
        node {
          id
          name
        }
      }
    }
  }
`)

const CASE_ASSIGN = graphql(`
  mutation CaseAssign($input: TaskAssignInput!) {
    taskAssign(input: $input) {
      tasks {
        id
        assignee {
          id
          name
        }
      }
      userErrors {
        code
        message
        field
      }
    }
  }
`)

interface AssignDialogProps {
  /** Steps the reader may give to somebody, each with a task. */
  readonly steps: readonly PageStep[]
  readonly taskId: string
  readonly onClose: () => void
  readonly onDone: () => void
}

const NOBODY = ''

/** Gives a step of the case to a person of its department, to the reader, or back to nobody. */
export function AssignDialog({ steps, taskId, onClose, onDone }: AssignDialogProps) {
  const { t } = useTranslation(['case', 'shell'])
  const { language, departmentName } = useUi()
  const { message } = App.useApp()
  const viewer = useViewer()
  const failureText = useFailureText()
  const [chosen, setChosen] = useState(taskId)
  const [search, setSearch] = useState('')
  const step = steps.find((row) => row.taskId === chosen) ?? steps[0]
  const [assigneeId, setAssigneeId] = useState<string>()
  // The dialog takes the focus when it opens; whoever opened it wants to type a name.
  const who = useRef<RefSelectProps>(null)
  const department = step?.owner ?? viewer.department
  const { data, previousData, loading, error } = useQuery(CASE_ASSIGNEES, {
    variables: { department, search: search === '' ? null : search },
  })
  const [assign, { running, userErrors, failure }] = useCommand(CASE_ASSIGN)

  const submit = async (to: string) => {
    const outcome = await assign({ taskIds: [chosen], assigneeId: to === NOBODY ? null : to })
    if (!outcome.ok) return
    void message.success(t('assign.done'))
    onDone()
  }
  const people = ((data ?? previousData)?.users.edges ?? []).map(({ node }) => node)
  return (
    <Modal
      open
      afterOpenChange={(open) => open && who.current?.focus()}
      width={440}
      title={t('assign.title')}
      okText={t('assign.submit')}
      okButtonProps={{ disabled: assigneeId === undefined, loading: running }}
      cancelText={t('shell:common.cancel')}
      onOk={() => {
        if (assigneeId !== undefined) void submit(assigneeId)
      }}
      onCancel={onClose}
    >
      <FormError
        messages={[
          ...userErrors.map((problem) => problem.message),
          ...[failure, error].flatMap((problem) => (problem == null ? [] : [failureText(problem)])),
        ]}
      />
      <Form layout="vertical">
        <Form.Item label={t('assign.step')}>
          <Select
            value={chosen}
            onChange={(next) => {
              setChosen(next)
              setAssigneeId(undefined)
            }}
            options={steps.map((row) => ({
              value: row.taskId ?? '',
              label: `${stepOf(row.step).name[language]} · ${departmentName(row.owner)}`,
            }))}
          />
        </Form.Item>
        <Form.Item label={t('assign.to')} style={{ marginBottom: 4 }}>
          <Select
            ref={who}
            showSearch={{ filterOption: false, onSearch: setSearch }}
            loading={loading}
            value={assigneeId}
            placeholder={t('assign.hint')}
            onChange={setAssigneeId}
            options={[
              ...people.map(({ id, name }) => ({ value: id, label: name })),
              ...(step?.assignee == null ? [] : [{ value: NOBODY, label: t('assign.nobody') }]),
            ]}
          />
        </Form.Item>
      </Form>
      {viewer.department === department && step?.assignee?.id !== viewer.id && (
        <Button type="link" disabled={running} onClick={() => void submit(viewer.id)} style={{ padding: 0 }}>
          {t('assign.me')}
        </Button>
      )}
    </Modal>
  )
}
