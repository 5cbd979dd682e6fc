import { useQuery } from '@apollo/client/react'
import { optionalText, SHORT_TEXT, textOrNull } from '@mendline/domain'
import { Segmented, Select } from 'antd'
import { useDeferredValue, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { StepFormAftercareQuery } from '../../../gql/graphql'
import { FactList } from '../fields/fact-list'
import { Field } from '../fields/field'
import { AreaField, TextField } from '../fields/text-fields'
import { useFormHand } from '../form/form-context'
import { StepForm } from '../form/step-form'
import { defineStepForm } from '../frame/define-step-form'
import { AFTERCARE_FACTS, ARTICLES, SHARE_KNOWLEDGE } from './aftercare.operations'

type AftercareCase = NonNullable<StepFormAftercareQuery['repairCase']>

interface Values {
  readonly way: 'write' | 'link'
  readonly articleId: string | null
  readonly title: string
  readonly problem: string
  readonly cause: string
  readonly solution: string
}

/** G-knowledge: what was learnt, in a new article or one there is already. */
export const shareKnowledge = defineStepForm({ facts: AFTERCARE_FACTS, Form: ShareKnowledge })

function ShareKnowledge({ repairCase }: { readonly repairCase: AftercareCase }) {
  const { t } = useTranslation(['step-form', 'domain'])
  const record = repairCase.repairRecords.at(-1)
  const remote = repairCase.remoteResolutions.findLast(({ outcome }) => outcome === 'SOLVED')
  return (
    <StepForm
      command={SHARE_KNOWLEDGE}
      defaults={{
        way: 'write',
        articleId: null,
        title: '',
        problem: repairCase.description,
        cause: record === undefined ? '' : `${record.cause?.name ?? ''}: ${record.faultSeen}`,
        solution: record?.action ?? remote?.solution ?? '',
      }}
      required={({ way }) => (way === 'link' ? ['articleId'] : ['title', 'problem', 'cause', 'solution'])}
      toInput={({ way, articleId, title, problem, cause, solution }) =>
        way === 'link'
          ? { articleId, title: null, problem: null, cause: null, solution: null }
          : {
              articleId: null,
              title: textOrNull(title),
              problem: textOrNull(problem),
              cause: textOrNull(cause),
              solution: textOrNull(solution),
            }
      }
      check={({ title }) => optionalText('title', title, SHORT_TEXT)}
    >
      {({ way }: Values) => (
        <>
          <FactList lines={[{ label: t('fact.model'), value: repairCase.model.name }]} />
          <Way way={way} />
          {way === 'link' ? (
            <ArticleField />
          ) : (
            <>
              <TextField name="title" label="articleTitle" />
              <AreaField name="problem" label="problem" />
              <AreaField name="cause" label="cause" />
              <AreaField name="solution" label="solution" />
            </>
          )}
        </>
      )}
    </StepForm>
  )
}

function Way({ way }: Pick<Values, 'way'>) {
  const { t } = useTranslation('step-form')
  const { set } = useFormHand()
  return (
    <Segmented
      className="step-segments"
      value={way}
      onChange={(value) => set([['way'], value])}
      options={[
        { value: 'write', label: t('knowledge.write') },
        { value: 'link', label: t('knowledge.link') },
      ]}
    />
  )
}

/** An article on record, found by the words in it. */
function ArticleField() {
  const [search, setSearch] = useState('')
  const words = useDeferredValue(search.trim())
  const { data, loading } = useQuery(ARTICLES, { variables: { search: words === '' ? null : words } })
  return (
    <Field name="articleId" label="articleId">
      <Select
        showSearch={{ filterOption: false, onSearch: setSearch, searchValue: search }}
        loading={loading}
        options={(data?.knowledgeArticles.edges ?? []).map(({ node }) => ({
          value: node.id,
          label: `${node.number} ${node.title}`,
        }))}
      />
    </Field>
  )
}
