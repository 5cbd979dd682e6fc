import { stepOf, type StepId } from '@mendline/domain'
import { useQuery } from '@apollo/client/react'
import { Form, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { graphql } from '../../../gql'
import type { StepFormWaiveSubjectsQuery } from '../../../gql/graphql'
import type { StepRow } from './step-case'

const WAIVE_SUBJECTS = graphql(`
  query StepFormWaiveSubjects($id: ID!) {
    repairCase(id: $id) {
      id
      partsLines {
        id
        partNumber
        name
      }
      trips {
        id
        lines {
          id
          partNumber
          assetNumber
          name
        }
        members {
          id
          technician {
            id
            name
          }
        }
      }
    }
  }
`)

/** Whether a step is done line by line, or traveller by traveller: then each may be waived by itself. */
export function isOfLines(step: StepId): boolean {
  const { per } = stepOf(step)
  return per === 'line' || per === 'partsLine' || per === 'member'
}

interface WaiveSubjectProps {
  readonly caseId: string
  readonly row: StepRow
  /** The one the reader came from; null: none. */
  readonly about: string | null
}

/** Which line or traveller the step is not needed for; nothing chosen: all that are open. */
export function WaiveSubject({ caseId, row, about }: WaiveSubjectProps) {
  const { t } = useTranslation('step-form')
  const { data } = useQuery(WAIVE_SUBJECTS, { variables: { id: caseId } })
  const names = namesOf(data)
  const ids = [...new Set([...(about === null ? [] : [about]), ...row.ready])]
  return (
    <Form.Item name="subjectId" label={t('waive.subject')} initialValue={about ?? undefined}>
      <Select
        allowClear
        placeholder={t('waive.allSubjects')}
        options={ids.map((id) => ({ value: id, label: names.get(id) ?? '…' }))}
      />
    </Form.Item>
  )
}

function namesOf(data: StepFormWaiveSubjectsQuery | undefined): ReadonlyMap<string, string> {
  const { partsLines = [], trips = [] } = data?.repairCase ?? {}
  const words = (...parts: readonly (string | null | undefined)[]) =>
    parts.filter((part) => part != null && part !== '').join(' ')
  return new Map([
    ...partsLines.map(({ id, partNumber, name }) => [id, words(partNumber, name)] as const),
    ...trips.flatMap(({ lines, members }) => [
      ...lines.map(
        ({ id, assetNumber, partNumber, name }) => [id, words(assetNumber ?? partNumber, name)] as const,
      ),
      ...members.map(({ id, technician }) => [id, technician?.name ?? ''] as const),
    ]),
  ])
}
