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

interface Person {
  readonly id: string
  readonly name: string
}

interface PersonFieldProps extends FieldProps {
  /** Only people of this department; omit for all. */
  readonly department?: Department
  /** Who is chosen beforehand, so that the name shows before the list has come. */
  readonly known?: Person | null
}

/** A colleague, found by name. */
export function PersonField({ department, known = null, ...field }: PersonFieldProps) {
  const search = usePeople(department, known === null ? [] : [known])
  return (
    <Field {...field}>
      <Select {...search} />
    </Field>
  )
}

interface PeopleFieldProps extends FieldProps {
  readonly known: readonly Person[]
}

/** Several colleagues. */
export function PeopleField({ known, ...field }: PeopleFieldProps) {
  const search = usePeople(undefined, known)
  return (
    <Field {...field}>
      <Select mode="multiple" {...search} />
    </Field>
  )
}

/** What a list of people to choose from is told; those known beforehand stand in it until somebody is looked for. */
function usePeople(department: Department | undefined, known: readonly Person[]) {
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
  const missing = words === '' ? known.filter(({ id }) => !found.some((person) => person.id === id)) : []
  return {
    showSearch: { filterOption: false as const, onSearch: setSearch, searchValue: search },
    loading,
    options: [...missing.map(({ id, name }) => ({ value: id, label: name })), ...people],
  }
}
