import { useQuery } from '@apollo/client/react'
import { DEPARTMENT_TEXT } from '@mendline/domain'
import { Button, Form, Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { graphql } from '../../gql'
import type { AdminDepartmentsQuery } from '../../gql/graphql'
import { ListState } from './list-state'
import { RecordDialog } from './record-dialog'

const DEPARTMENTS = graphql(`
  query AdminDepartments {
    departments {
      department
      name
      nameZh
      nameEn
    }
  }
`)

const RENAME = graphql(`
  mutation AdminDepartmentRename($input: DepartmentRenameInput!) {
    departmentRename(input: $input) {
      department {
        department
        name
        nameZh
        nameEn
      }
      userErrors {
        code
        message
        field
      }
    }
  }
`)

type DepartmentRow = AdminDepartmentsQuery['departments'][number]

/** What departments are called here. */
export function DepartmentsTab() {
  const { t } = useTranslation(['admin', 'shell'])
  const { data, error, refetch } = useQuery(DEPARTMENTS, { fetchPolicy: 'cache-and-network' })
  const [edited, setEdited] = useState<DepartmentRow | null>(null)
  const needed = [{ required: true, whitespace: true, message: t('needed') }]
  return (
    <>
      <p className="ml-secondary">{t('department.text')}</p>
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
              <th>{t('department.original')}</th>
              <th>{t('department.nameZh')}</th>
              <th>{t('department.nameEn')}</th>
              <th aria-label={t('actions')} />
            </tr>
          </thead>
          <tbody>
            {data?.departments.map((row) => (
              <tr key={row.department}>
                <td className="ml-secondary">{DEPARTMENT_TEXT[row.department].zh}</td>
                <td>{row.nameZh}</td>
                <td>{row.nameEn}</td>
                <td className="admin-actions">
                  <Button size="small" onClick={() => setEdited(row)}>
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
          document={RENAME}
          initial={{ nameZh: edited.nameZh, nameEn: edited.nameEn }}
          fixed={{ department: edited.department }}
          onClose={() => setEdited(null)}
          onSaved={() => setEdited(null)}
        >
          <Form.Item name="nameZh" label={t('department.nameZh')} rules={needed}>
            <Input maxLength={100} autoFocus />
          </Form.Item>
          <Form.Item name="nameEn" label={t('department.nameEn')} rules={needed}>
            <Input maxLength={100} />
          </Form.Item>
        </RecordDialog>
      )}
    </>
  )
}
