import { useQuery } from '@apollo/client/react'
import type { Department } from '@mendline/domain'
import { FormError } from '@mendline/ui'
import { App, Button, Modal, Select, type RefSelectProps } from 'antd'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { graphql } from '../../gql'
import { useCommand } from '../../server/use-command'
import { useFailureText } from '../../server/use-failure-text'
import { useViewer } from '../../viewer'

const ASSIGNEES = graphql(`
  query QueueAssignees($department: Department!) {
    users(department: $department, first: 100) {
      edges {
        node {
          id
          name
        }
      }
    }
  }
`)

const ASSIGN = graphql(`
  mutation QueueAssign($input: TaskAssignInput!) {
    taskAssign(input: $input) {
      tasks {
        id
        version
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
  readonly taskIds: readonly string[]
  readonly department: Department
  readonly onClose: () => void
  readonly onAssigned: () => void
}

const NOBODY = ''

/** Gives one or many tasks to a person of the department, to oneself, or back to nobody. */
export function AssignDialog({ taskIds, department, onClose, onAssigned }: AssignDialogProps) {
  const { t } = useTranslation(['queue', 'shell'])
  const viewer = useViewer()
  const { message } = App.useApp()
  const failureText = useFailureText()
  const { data, loading, error } = useQuery(ASSIGNEES, { variables: { department } })
  const [assign, { running, userErrors, failure }] = useCommand(ASSIGN)
  const [assigneeId, setAssigneeId] = useState<string>()
  // The dialog takes the focus when it opens; whoever opened it wants to type a name.
  const who = useRef<RefSelectProps>(null)

  const submit = async (to: string) => {
    const outcome = await assign({ taskIds: [...taskIds], assigneeId: to === NOBODY ? null : to })
    if (!outcome.ok) return
    void message.success(t('assign.done', { count: taskIds.length }))
    onAssigned()
  }
  const people = (data?.users.edges ?? []).map(({ node }) => node)
  const problems = [
    ...userErrors.map((problem) => problem.message),
    ...[failure, error].flatMap((problem) => (problem == null ? [] : [failureText(problem)])),
  ]
  return (
    <Modal
      open
      afterOpenChange={(open) => open && who.current?.focus()}
      title={t('assign.title', { count: taskIds.length })}
      onCancel={onClose}
      okText={t('assign.action')}
      cancelText={t('shell:common.cancel')}
      okButtonProps={{ disabled: assigneeId === undefined, loading: running }}
      onOk={() => {
        if (assigneeId !== undefined) void submit(assigneeId)
      }}
      width={420}
    >
      <FormError messages={problems} />
      <label className="assign-to">
        {t('assign.to')}
        <Select
          ref={who}
          showSearch={{ optionFilterProp: 'label' }}
          loading={loading}
          value={assigneeId}
          placeholder={t('assign.hint')}
          onChange={setAssigneeId}
          options={[
            ...people.map(({ id, name }) => ({ value: id, label: name })),
            { value: NOBODY, label: t('assign.nobody') },
          ]}
        />
      </label>
      {viewer.department === department && (
        <Button type="link" disabled={running} onClick={() => void submit(viewer.id)} style={{ padding: 0 }}>
          {t('assign.me')}
        </Button>
      )}
    </Modal>
  )
}
