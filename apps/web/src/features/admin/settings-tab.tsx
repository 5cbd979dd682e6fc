import { useQuery } from '@apollo/client/react'
import { Button, Form, Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { graphql } from '../../gql'
import type { AdminSettingsQuery } from '../../gql/graphql'
import { DueTimes } from './due-times'
import { ListState } from './list-state'
import { RecordDialog } from './record-dialog'

const SETTINGS = graphql(`
  query AdminSettings {
    settings {
      key
      name
      hint
      value
      defaultValue
    }
  }
`)

const SET = graphql(`
  mutation AdminSettingSet($input: SettingSetInput!) {
    settingSet(input: $input) {
      setting {
        key
        name
        hint
        value
        defaultValue
      }
      userErrors {
        code
        message
        field
      }
    }
  }
`)

type SettingRow = AdminSettingsQuery['settings'][number]

/** Thresholds, working hours, holidays, the company's name, and how long steps may take. */
export function SettingsTab() {
  const { t } = useTranslation(['admin', 'shell'])
  const { data, error, refetch } = useQuery(SETTINGS, { fetchPolicy: 'cache-and-network' })
  const [edited, setEdited] = useState<SettingRow | null>(null)
  return (
    <>
      <ListState
        error={error}
        loaded={data !== undefined}
        empty={false}
        emptyTitle=""
        retry={refetch}
        more={null}
      >
        <table className="ml-table">
          <thead>
            <tr>
              <th>{t('setting.name')}</th>
              <th>{t('setting.value')}</th>
              <th>{t('setting.hint')}</th>
              <th aria-label={t('actions')} />
            </tr>
          </thead>
          <tbody>
            {data?.settings.map((setting) => (
              <tr key={setting.key}>
                <td className="admin-nowrap">{setting.name}</td>
                <td className="admin-long">
                  {setting.value === '' ? (
                    <span className="ml-secondary">{t('setting.notSet')}</span>
                  ) : (
                    setting.value
                  )}
                </td>
                <td className="ml-secondary">{setting.hint}</td>
                <td className="admin-actions">
                  <Button size="small" onClick={() => setEdited(setting)}>
                    {t('shell:common.edit')}
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ListState>
      {edited !== null && (
        <RecordDialog
          title={edited.name}
          document={SET}
          initial={{ value: edited.value }}
          fixed={{ key: edited.key }}
          onClose={() => setEdited(null)}
          onSaved={() => setEdited(null)}
        >
          <Form.Item
            name="value"
            label={t('setting.value')}
            extra={
              <>
                {edited.hint}
                {edited.defaultValue !== '' && (
                  <span className="admin-default">
                    {t('setting.default', { value: edited.defaultValue })}
                  </span>
                )}
              </>
            }
          >
            <Input.TextArea autoFocus autoSize={{ minRows: 1, maxRows: 8 }} />
          </Form.Item>
        </RecordDialog>
      )}
      <DueTimes />
    </>
  )
}
