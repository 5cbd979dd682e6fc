import type { Department } from '@mendline/domain'
import { Both } from '@mendline/ui/print-sheet'
import { Fragment } from 'react'
import { useDepartmentText } from './use-department-text'

interface PeopleTextProps {
  readonly people: readonly { readonly id: string; readonly name: string; readonly department: Department }[]
}

/** People with their departments in both languages. */
export function PeopleText({ people }: PeopleTextProps) {
  const departmentText = useDepartmentText()
  return people.map(({ id, name, department }, index) => (
    <Fragment key={id}>
      {index > 0 && '；'}
      {name}（<Both text={departmentText(department)} />）
    </Fragment>
  ))
}
