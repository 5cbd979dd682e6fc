import { useQuery } from '@apollo/client/react'
import { Select } from 'antd'
import { graphql } from '../../../gql'
import { Field, type FieldProps } from './field'

const CAUSES = graphql(`
  query StepFormCauses {
    causeCodes {
      id
      code
      name
      parentId
      inUse
    }
  }
`)

interface CauseFieldProps extends FieldProps {
  /** Who may leave it empty can empty it again. */
  readonly clearable?: boolean
}

/** A cause of the quality centre's list, under its group; found by its name. */
export function CauseField({ clearable = false, ...field }: CauseFieldProps) {
  const { data, loading } = useQuery(CAUSES)
  const offered = (data?.causeCodes ?? []).filter(({ inUse }) => inUse)
  return (
    <Field {...field}>
      <Select
        allowClear={clearable}
        loading={loading}
        showSearch={{ optionFilterProp: 'label' }}
        options={offered
          .filter(({ parentId }) => parentId === null)
          .map((group) => ({
            label: group.name,
            options: offered
              .filter(({ parentId }) => parentId === group.id)
              .map(({ code, name }) => ({ value: code, label: name })),
          }))}
      />
    </Field>
  )
}
