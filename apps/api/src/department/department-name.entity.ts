import { DEPARTMENTS, type Department } from '@mendline/domain'
import { Check, Entity, PrimaryColumn } from 'typeorm'
import { Text } from '../graphql/columns'

/** What an administrator calls a department; without a row the domain's name is shown. */
@Entity('department_name')
@Check(`"department" = ANY (ARRAY[${DEPARTMENTS.map((code) => `'${code}'`).join(', ')}]::varchar[])`)
export class DepartmentName {
  @PrimaryColumn({ type: 'varchar' })
  department: Department

  @Text('Chinese name.', { hidden: true, length: 100 })
  nameZh: string

  @Text('English name.', { hidden: true, length: 100 })
  nameEn: string
}
