import { useQuery } from '@apollo/client/react'
import { COUNTRIES } from '@mendline/domain'
import { countryName, Tag, useUi } from '@mendline/ui'
import { Button, Checkbox, Form, Input, Select } from 'antd'
import { useDeferredValue, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AdminAgentsQuery } from '../../gql/graphql'
import { AGENT_MODELS, AGENTS, CREATE_AGENT, UPDATE_AGENT } from './agents.operations'
import { Amount } from './amount'
import { CurrencySelect } from './currency-select'
import { ListState } from './list-state'
import { RecordDialog } from './record-dialog'
import { SearchWords } from './search-words'

type Agent = AdminAgentsQuery['agents']['edges'][number]['node']

const PAGE = 50

/** The firms that repair for us where the customer is (W5.3). */
export function AgentsTab() {
  const { t } = useTranslation(['admin', 'shell'])
  const { language } = useUi()
  const [search, setSearch] = useState<string | null>(null)
  const [country, setCountry] = useState<string | null>(null)
  const [modelId, setModelId] = useState<string | null>(null)
  const [edited, setEdited] = useState<Agent | 'NEW' | null>(null)
  const variables = { search, country, modelId, first: PAGE }
  const { data, error, refetch, fetchMore } = useQuery(AGENTS, {
    variables,
    fetchPolicy: 'cache-and-network',
  })
  const agents = (data?.agents.edges ?? []).map(({ node }) => node)
  const page = data?.agents.pageInfo
  const close = () => setEdited(null)
  const saved = () => {
    close()
    void refetch()
  }
  return (
    <>
      <div className="admin-bar">
        <SearchWords label={t('agent.search')} onWords={setSearch} />
        <CountrySelect
          aria-label={t('agent.country')}
          placeholder={t('agent.country')}
          allowClear
          value={country}
          onChange={(value: string | undefined) => setCountry(value ?? null)}
        />
        <ModelSelect
          aria-label={t('agent.models')}
          placeholder={t('agent.models')}
          allowClear
          value={modelId}
          onChange={(value: string | undefined) => setModelId(value ?? null)}
        />
        <Button type="primary" onClick={() => setEdited('NEW')}>
          {t('agent.add')}
        </Button>
      </div>
      <ListState
        error={error}
        loaded={data !== undefined}
        empty={agents.length === 0}
        emptyTitle={t('agent.none')}
        retry={refetch}
        more={
          page?.hasNextPage === true
            ? () => fetchMore({ variables: { ...variables, after: page.endCursor } })
            : null
        }
      >
        <table className="ml-table">
          <thead>
            <tr>
              <th>{t('agent.name')}</th>
              <th>{t('agent.area')}</th>
              <th>{t('agent.contact')}</th>
              <th>{t('agent.models')}</th>
              <th className="ml-num">{t('agent.ratePerHour')}</th>
              <th className="ml-num">{t('agent.ratePerUnit')}</th>
              <th aria-label={t('actions')} />
            </tr>
          </thead>
          <tbody>
            {agents.map((agent) => (
              <tr key={agent.id}>
                <td className="admin-long">
                  {agent.name} {agent.disabledAt != null && <Tag tone="neutral">{t('agent.retired')}</Tag>}
                </td>
                <td className="admin-long">
                  {countryName(agent.country, language)} · {agent.area}
                </td>
                <td className="admin-long">
                  {[agent.contactName, agent.phone, agent.email, agent.languages.join(', ')]
                    .filter((text) => text != null && text !== '')
                    .join(' · ')}
                </td>
                <td className="admin-long">{agent.models.map(({ code }) => code).join(', ')}</td>
                <td className="ml-num">
                  <Amount amount={agent.ratePerHour} currency={agent.currency} />
                </td>
                <td className="ml-num">
                  <Amount amount={agent.ratePerUnit} currency={agent.currency} />
                </td>
                <td className="admin-actions">
                  <Button size="small" onClick={() => setEdited(agent)}>
                    {t('shell:common.edit')}
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ListState>
      {edited === 'NEW' && (
        <RecordDialog
          title={t('agent.add')}
          document={CREATE_AGENT}
          initial={{ languages: [], modelIds: [] }}
          onClose={close}
          onSaved={saved}
        >
          <AgentFields models={[]} />
        </RecordDialog>
      )}
      {edited !== null && edited !== 'NEW' && (
        <RecordDialog
          title={edited.name}
          document={UPDATE_AGENT}
          initial={initialOf(edited)}
          fixed={{ agentId: edited.id, expectedVersion: edited.version }}
          onClose={close}
          onSaved={saved}
        >
          <AgentFields models={edited.models} />
          <Form.Item name="active" valuePropName="checked">
            <Checkbox>{t('agent.active')}</Checkbox>
          </Form.Item>
        </RecordDialog>
      )}
    </>
  )
}

function initialOf(agent: Agent) {
  const { name, country, area, contactName, email, phone, ratePerHour, ratePerUnit, currency, note } = agent
  return {
    name,
    country,
    area,
    contactName,
    email,
    phone,
    languages: [...agent.languages],
    modelIds: agent.models.map(({ id }) => id),
    ratePerHour,
    ratePerUnit,
    currency,
    note,
    active: agent.disabledAt == null,
  }
}

function AgentFields({ models }: { readonly models: Agent['models'] }) {
  const { t } = useTranslation('admin')
  const needed = [{ required: true, whitespace: true, message: t('needed') }]
  return (
    <>
      <Form.Item name="name" label={t('agent.name')} rules={needed}>
        <Input maxLength={200} autoFocus />
      </Form.Item>
      <div className="admin-row">
        <Form.Item name="country" label={t('agent.country')} rules={needed}>
          <CountrySelect />
        </Form.Item>
        <Form.Item name="area" label={t('agent.area')} rules={needed}>
          <Input maxLength={200} />
        </Form.Item>
      </div>
      <Form.Item name="contactName" label={t('agent.contactName')}>
        <Input maxLength={100} />
      </Form.Item>
      <div className="admin-row">
        <Form.Item name="email" label={t('agent.email')}>
          <Input maxLength={254} inputMode="email" autoComplete="off" />
        </Form.Item>
        <Form.Item name="phone" label={t('agent.phone')}>
          <Input maxLength={50} inputMode="tel" autoComplete="off" />
        </Form.Item>
      </div>
      <Form.Item name="languages" label={t('agent.languages')}>
        <Select mode="tags" tokenSeparators={[',', '，', '、']} open={false} suffixIcon={null} />
      </Form.Item>
      <Form.Item name="modelIds" label={t('agent.models')}>
        <ModelSelect mode="multiple" known={models} />
      </Form.Item>
      <div className="admin-row">
        <Form.Item name="ratePerHour" label={t('agent.ratePerHour')}>
          <Input inputMode="decimal" autoComplete="off" />
        </Form.Item>
        <Form.Item name="ratePerUnit" label={t('agent.ratePerUnit')}>
          <Input inputMode="decimal" autoComplete="off" />
        </Form.Item>
        <Form.Item name="currency" label={t('agent.currency')}>
          <CurrencySelect />
        </Form.Item>
      </div>
      <Form.Item name="note" label={t('agent.note')}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} />
      </Form.Item>
    </>
  )
}

/** A country, found by its name. */
function CountrySelect(props: React.ComponentProps<typeof Select<string>>) {
  const { language } = useUi()
  const options = useMemo(
    () =>
      COUNTRIES.map((code) => ({ value: code, label: countryName(code, language) })).sort((a, b) =>
        a.label.localeCompare(b.label, language),
      ),
    [language],
  )
  return (
    <Select
      className="admin-choice"
      showSearch={{ optionFilterProp: 'label' }}
      options={options}
      {...props}
    />
  )
}

type ModelSelectProps = React.ComponentProps<typeof Select<string>> & {
  /** Those chosen already, so that they have a name whatever is looked for. */
  readonly known?: readonly { readonly id: string; readonly code: string }[]
}

/** Product models, found by code or name. */
function ModelSelect({ known = [], ...props }: ModelSelectProps) {
  const [words, setWords] = useState('')
  const search = useDeferredValue(words.trim())
  const { data, loading } = useQuery(AGENT_MODELS, { variables: { search: search === '' ? null : search } })
  const found = (data?.productModels.edges ?? []).map(({ node }) => node)
  const options = new Map([
    ...known.map(({ id, code }) => [id, code] as const),
    ...found.map(({ id, code, name }) => [id, `${code} ${name}`] as const),
  ])
  return (
    <Select
      className="admin-choice"
      loading={loading}
      showSearch={{ filterOption: false, onSearch: setWords }}
      options={[...options].map(([value, label]) => ({ value, label }))}
      {...props}
    />
  )
}
