import DeleteOutlined from '@ant-design/icons/DeleteOutlined'
import DownOutlined from '@ant-design/icons/DownOutlined'
import { PHASES } from '@mendline/domain'
import { Button, Dropdown, Form, Input, Modal, type MenuProps } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useViewer } from '../../viewer'
import type { CasesSearch } from './cases-search'
import { readViews, removeView, saveView } from './views'

interface ViewMenuProps {
  readonly search: CasesSearch
  readonly onSearch: (search: CasesSearch) => void
  /** Reads filters that were kept, dropping what no longer exists. */
  readonly parse: (raw: Record<string, unknown>) => CasesSearch
}

const OPEN = PHASES.filter((phase) => phase !== 'CLOSED' && phase !== 'CANCELLED')

/** Views everybody has, and one's own; a view is nothing but filters with a name. */
export function ViewMenu({ search, onSearch, parse }: ViewMenuProps) {
  const { t } = useTranslation(['case-list', 'shell'])
  const viewer = useViewer()
  const [views, setViews] = useState(() => readViews(viewer.id, parse))
  const [naming, setNaming] = useState(false)

  const common: readonly [string, CasesSearch][] = [
    [t('view.all'), {}],
    [t('view.open'), { phases: OPEN }],
    [t('view.department'), { department: viewer.department, order: 'DUE_AT_ASC' }],
    [t('view.overdue'), { overdue: true, order: 'DUE_AT_ASC' }],
    [t('view.urgent'), { urgency: 'URGENT', phases: OPEN }],
  ]
  const same = (other: CasesSearch) => comparable(other) === comparable(search)
  const current = [...views.map(({ name, search: saved }) => [name, saved] as const), ...common].find(
    ([, saved]) => same(saved),
  )
  const items: MenuProps['items'] = [
    ...common.map(([label], i) => ({ key: `common-${i}`, label })),
    ...(views.length === 0 ? [] : [{ type: 'divider' as const }]),
    ...views.map(({ name }) => ({
      key: `own-${name}`,
      label: (
        <span className="case-view">
          <span>{name}</span>
          <Button
            type="text"
            size="small"
            icon={<DeleteOutlined />}
            aria-label={t('view.remove', { name })}
            onClick={(event) => {
              event.stopPropagation()
              setViews(removeView(viewer.id, views, name))
            }}
          />
        </span>
      ),
    })),
    { type: 'divider' },
    { key: 'save', label: t('view.save') },
  ]
  const choose: MenuProps['onClick'] = ({ key }) => {
    if (key === 'save') setNaming(true)
    else if (key.startsWith('common-')) onSearch(common[Number(key.slice(7))]?.[1] ?? {})
    else onSearch(views.find(({ name }) => `own-${name}` === key)?.search ?? {})
  }
  return (
    <>
      <Dropdown menu={{ items, onClick: choose }} trigger={['click']}>
        <Button>
          {current?.[0] ?? t('view.label')} <DownOutlined aria-hidden />
        </Button>
      </Dropdown>
      <Modal
        open={naming}
        title={t('view.save')}
        footer={null}
        onCancel={() => setNaming(false)}
        destroyOnHidden
      >
        <Form<{ name: string }>
          layout="vertical"
          onFinish={({ name }) => {
            setViews(saveView(viewer.id, views, { name: name.trim(), search }))
            setNaming(false)
          }}
        >
          <Form.Item
            name="name"
            label={t('view.name')}
            rules={[{ required: true, whitespace: true, message: t('view.nameNeeded') }]}
          >
            <Input autoFocus maxLength={40} />
          </Form.Item>
          <Button type="primary" htmlType="submit">
            {t('shell:common.save')}
          </Button>
        </Form>
      </Modal>
    </>
  )
}

/** The same filters in any order are the same view. */
function comparable(search: CasesSearch): string {
  const given = Object.entries(search).filter(([, value]) => value !== undefined)
  return JSON.stringify(given.sort(([a], [b]) => (a < b ? -1 : 1)))
}
