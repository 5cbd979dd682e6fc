import { useQuery } from '@apollo/client/react'
import { countryName, useUi } from '@mendline/ui'
import { Select } from 'antd'
import { useDeferredValue, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { graphql } from '../../../gql'
import { Field, type FieldProps } from './field'

const AGENTS = graphql(`
  query StepFormAgents($search: String) {
    agents(filter: { search: $search, active: true }, first: 50) {
      edges {
        cursor
        node {
          id
          name
          country
          area
          models {
            id
          }
        }
      }
    }
  }
`)

interface AgentsFieldProps extends FieldProps {
  /** Those in this country, and those who can repair this model, come first. */
  readonly country: string
  readonly model: { readonly id: string; readonly code: string }
}

/** Agents of the register, found by name or region; who fits best stands first. */
export function AgentsField({ country, model, ...field }: AgentsFieldProps) {
  const { t } = useTranslation('step-form')
  const { language } = useUi()
  const [words, setWords] = useState('')
  const search = useDeferredValue(words.trim())
  const { data, loading } = useQuery(AGENTS, { variables: { search: search === '' ? null : search } })
  const fits = (agent: Agent) => agent.models.some(({ id }) => id === model.id)
  const rank = (agent: Agent) => (agent.country === country ? 2 : 0) + (fits(agent) ? 1 : 0)
  const agents = (data?.agents.edges ?? []).map(({ node }) => node).toSorted((a, b) => rank(b) - rank(a))
  return (
    <Field {...field}>
      <Select
        mode="multiple"
        loading={loading}
        showSearch={{ filterOption: false, onSearch: setWords }}
        notFoundContent={t('agent.none')}
        options={agents.map((agent) => ({
          value: agent.id,
          label: [
            agent.name,
            `${agent.area}, ${countryName(agent.country, language)}`,
            ...(fits(agent) ? [t('agent.canRepair', { model: model.code })] : []),
          ].join(' · '),
        }))}
      />
    </Field>
  )
}

interface Agent {
  readonly country: string
  readonly models: readonly { readonly id: string }[]
}
