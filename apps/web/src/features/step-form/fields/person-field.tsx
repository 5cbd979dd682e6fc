import { useQuery } from '@apollo/client/react'
import type { Department } from '@mendline/domain'
import { useUi } from '@mendline/ui'
import { Select } from 'antd'
import { useDeferredValue, useState } from 'react'
import { graphql } from '../../../gql'
import { Field, type FieldProps } from './field'

const PEOPLE = graphql(`
  query StepFormPeople($search: String, $department: Department) {
    users(search: $search, department: $department, first: 50) {
      edges {
        node {
          id
          name
          department
        }
      }
    }
  }
`)

interface PersonFieldProps extends FieldProps {
  /** Only people of this department; omit for all. */
  readonly department?: Department
  /** Who is chosen beforehand, so that the name shows before the list has come. */
  readonly known?: { readonly id: string; readonly name: string } | null
}

/** A colleague, found by name. */
export function PersonField({ department, known = null, ...field }: PersonFieldProps) {
  const { departmentName } = useUi()
  const [search, setSearch] = useState('')
  const words = useDeferredValue(search.trim())
  const { data, loading } = useQuery(PEOPLE, {
    variables: { search: words === '' ? null : words, department: department ?? null },
  })
  const found = (data?.users.edges ?? []).map(({ node }) => node)
  const people = found.map(({ id, name, department: theirs }) => ({
    value: id,
    label: department === undefined ? `${name} · ${departmentName(theirs)}` : name,
  }))
  const options =
    known === null || words !== '' || found.some(({ id }) => id === known.id)
      ? people
      : [{ value: known.id, label: known.name }, ...people]
  return (
    <Field {...field}>
      <Select
        showSearch={{ filterOption: false, onSearch: setSearch, searchValue: search }}
        loading={loading}
        options={options}
      />
    </Field>
  )
}
