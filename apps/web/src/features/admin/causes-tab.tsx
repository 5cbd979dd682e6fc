import { useQuery } from '@apollo/client/react'
import { Tag } from '@mendline/ui'
import { Button, Checkbox, Form } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { graphql } from '../../gql'
import type { AdminCausesQuery } from '../../gql/graphql'
import { CauseFields } from './cause-fields'
import { ListState } from './list-state'
import { RecordDialog } from './record-dialog'

const CAUSES = graphql(`
  query AdminCauses {
    causeCodes {
      id
      code
      parentId
      nameZh
      nameEn
      position
      version
      disabledAt
    }
  }
`)

const CREATE = graphql(`
  mutation AdminCauseCreate($input: CauseCodeCreateInput!) {
    causeCodeCreate(input: $input) {
      causeCode {
        id
      }
      userErrors {
        code
        message
        field
      }
    }
  }
`)

const UPDATE = graphql(`
  mutation AdminCauseUpdate($input: CauseCodeUpdateInput!) {
    causeCodeUpdate(input: $input) {
      causeCode {
        id
        version
      }
      userErrors {
        code
        message
        field
      }
    }
  }
`)

type CauseRow = AdminCausesQuery['causeCodes'][number]

/** What the dialog is open for: a line, or a new one in a group (null: a new group). */
type Edited = { readonly line: CauseRow } | { readonly newIn: CauseRow | null }

/** The two-level list of causes (W5.7): groups, each followed by its codes. */
export function CausesTab() {
  const { t } = useTranslation(['admin', 'shell'])
  const [edited, setEdited] = useState<Edited | null>(null)
  const { data, error, refetch } = useQuery(CAUSES, { fetchPolicy: 'cache-and-network' })
  const lines = data?.causeCodes ?? []
  const close = () => setEdited(null)
  const saved = () => {
    close()
    void refetch()
  }
  return (
    <>
      <p className="ml-secondary">{t('cause.text')}</p>
      <div className="admin-bar">
        <Button type="primary" onClick={() => setEdited({ newIn: null })}>
          {t('cause.addGroup')}
        </Button>
      </div>
      <ListState
        error={error}
        loaded={data !== undefined}
        empty={lines.length === 0}
        emptyTitle={t('cause.none')}
        retry={refetch}
        more={null}
      >
        <table className="ml-table">
          <thead>
            <tr>
              <th>{t('cause.nameZh')}</th>
              <th>{t('cause.nameEn')}</th>
              <th>{t('cause.code')}</th>
              <th aria-label={t('actions')} />
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <CauseLine key={line.id} line={line} onEdit={setEdited} />
            ))}
          </tbody>
        </table>
      </ListState>
      {edited !== null && 'newIn' in edited && (
        <RecordDialog
          title={edited.newIn === null ? t('cause.addGroup') : t('cause.add')}
          document={CREATE}
          initial={{ parentId: edited.newIn?.id ?? null }}
          onClose={close}
          onSaved={saved}
        >
          <CauseFields groups={edited.newIn === null ? null : groupsOf(lines)} withCode />
        </RecordDialog>
      )}
      {edited !== null && 'line' in edited && (
        <RecordDialog
          title={edited.line.code}
          document={UPDATE}
          initial={{
            parentId: edited.line.parentId ?? null,
            nameZh: edited.line.nameZh,
            nameEn: edited.line.nameEn,
            position: edited.line.position,
            retired: edited.line.disabledAt != null,
          }}
          fixed={{ causeCodeId: edited.line.id, expectedVersion: edited.line.version }}
          onClose={close}
          onSaved={saved}
        >
          <CauseFields groups={edited.line.parentId == null ? null : groupsOf(lines)} />
          <Form.Item name="retired" valuePropName="checked">
            <Checkbox>{t(edited.line.parentId == null ? 'cause.retireGroup' : 'cause.retire')}</Checkbox>
          </Form.Item>
        </RecordDialog>
      )}
    </>
  )
}

const groupsOf = (lines: readonly CauseRow[]) => lines.filter(({ parentId }) => parentId == null)

interface CauseLineProps {
  readonly line: CauseRow
  readonly onEdit: (edited: Edited) => void
}

function CauseLine({ line, onEdit }: CauseLineProps) {
  const { t } = useTranslation(['admin', 'shell'])
  const isGroup = line.parentId == null
  return (
    <tr className={isGroup ? 'admin-group' : 'admin-member'}>
      <td className="admin-long">
        {line.nameZh} {line.disabledAt != null && <Tag tone="neutral">{t('cause.retired')}</Tag>}
      </td>
      <td className="admin-long">{line.nameEn}</td>
      <td className="ml-mono">{line.code}</td>
      <td className="admin-actions">
        {isGroup && (
          <Button
            size="small"
            aria-label={t('cause.addTo', { name: line.code })}
            onClick={() => onEdit({ newIn: line })}
          >
            {t('cause.add')}
          </Button>
        )}
        <Button
          size="small"
          aria-label={t('cause.edit', { name: line.code })}
          onClick={() => onEdit({ line })}
        >
          {t('shell:common.edit')}
        </Button>
      </td>
    </tr>
  )
}
