import type { EntityManager } from 'typeorm'
import { Column, Entity, PrimaryColumn } from 'typeorm'

/** The last number given of each series, e.g. SH26 for the cases registered in 2026. */
@Entity()
export class NumberSeries {
  @PrimaryColumn({ type: 'varchar', length: 40 })
  name: string

  @Column({ type: 'int' })
  last: number
}

/** Takes the next `count` numbers of a series: 'SH26-00042'. Numbers of a refused command are not lost: it rolls back. */
export async function takeNumbers(
  manager: EntityManager,
  series: string,
  count: number,
  digits = 5,
): Promise<readonly string[]> {
  const [row]: { last: number }[] = await manager.query(
    `INSERT INTO number_series (name, last) VALUES ($1, $2)
     ON CONFLICT (name) DO UPDATE SET last = number_series.last + $2 RETURNING last`,
    [series, count],
  )
  const first = (row?.last ?? count) - count + 1
  return Array.from({ length: count }, (_, i) => `${series}-${String(first + i).padStart(digits, '0')}`)
}
