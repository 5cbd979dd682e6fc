import { useQuery } from '@apollo/client/react'
import { DEPARTMENT_TEXT, type Bilingual, type Department } from '@mendline/domain'
import { useMemo } from 'react'
import { VIEWER } from '../../viewer'

/** Departments in both languages, as the administrator named them. */
export function useDepartmentText(): (department: Department) => Bilingual {
  // Asked for when somebody signed in; it is there.
  const { data } = useQuery(VIEWER, { fetchPolicy: 'cache-first' })
  const departments = data?.departments
  return useMemo(() => {
    const names = new Map(
      departments?.map(({ department, nameZh, nameEn }) => [department, { zh: nameZh, en: nameEn }]),
    )
    return (department) => names.get(department) ?? DEPARTMENT_TEXT[department]
  }, [departments])
}
