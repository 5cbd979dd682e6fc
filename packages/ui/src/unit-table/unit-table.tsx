import { stepOf, type Bilingual, type StepId } from '@mendline/domain'
import { Checkbox } from 'antd'
import type { ReactNode } from 'react'
import { useUi } from '../context/ui-context'

/** One physical unit, its closed lists already in words. */
export interface UnitRow {
  readonly id: string
  readonly serial: string | null
  readonly replacementSerial?: string | null
  readonly custody?: string
  readonly warranty?: string
  readonly openSteps?: readonly StepId[]
}

/** A further column, for instance a field of a form. */
export interface UnitColumn {
  readonly key: string
  readonly title: ReactNode
  readonly render: (unit: UnitRow, index: number) => ReactNode
}

interface UnitTableProps {
  readonly units: readonly UnitRow[]
  /** Ids of the chosen units; with it every row has a box to tick. */
  readonly selected?: readonly string[]
  readonly onSelect?: (ids: readonly string[]) => void
  readonly columns?: readonly UnitColumn[]
}

const TEXT = {
  unit: { zh: '序号', en: 'No.' },
  serial: { zh: '序列号', en: 'Serial number' },
  replacedBy: { zh: '换为', en: 'replaced by' },
  custody: { zh: '所在', en: 'Where' },
  warranty: { zh: '保修', en: 'Warranty' },
  openSteps: { zh: '当前步骤', en: 'Open steps' },
  noSerial: { zh: '无序列号', en: 'no serial number' },
  all: { zh: '全选', en: 'All' },
} as const satisfies Record<string, Bilingual>

/** The units of a case; columns nobody filled are left out. */
export function UnitTable({ units, selected, onSelect, columns = [] }: UnitTableProps) {
  const { language } = useUi()
  const chosen = new Set(selected)
  const has = {
    custody: units.some((unit) => unit.custody !== undefined),
    warranty: units.some((unit) => unit.warranty !== undefined),
    openSteps: units.some((unit) => unit.openSteps !== undefined),
  }
  const toggle = (id: string, on: boolean) =>
    onSelect?.(units.map((unit) => unit.id).filter((other) => (other === id ? on : chosen.has(other))))

  return (
    <div className="ml-table-scroll">
      <table className="ml-table">
        <thead>
          <tr>
            {selected !== undefined && (
              <th style={{ width: 24 }}>
                <Checkbox
                  aria-label={TEXT.all[language]}
                  checked={units.length > 0 && chosen.size === units.length}
                  indeterminate={chosen.size > 0 && chosen.size < units.length}
                  onChange={({ target }) => onSelect?.(target.checked ? units.map((unit) => unit.id) : [])}
                />
              </th>
            )}
            <th style={{ width: 24 }}>{TEXT.unit[language]}</th>
            <th>{TEXT.serial[language]}</th>
            {has.custody && <th>{TEXT.custody[language]}</th>}
            {has.warranty && <th>{TEXT.warranty[language]}</th>}
            {has.openSteps && <th>{TEXT.openSteps[language]}</th>}
            {columns.map((column) => (
              <th key={column.key}>{column.title}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {units.map((unit, index) => (
            <tr key={unit.id}>
              {selected !== undefined && (
                <td>
                  <Checkbox
                    aria-label={unit.serial ?? `${TEXT.unit[language]} ${index + 1}`}
                    checked={chosen.has(unit.id)}
                    onChange={({ target }) => toggle(unit.id, target.checked)}
                  />
                </td>
              )}
              <td className="ml-num">{index + 1}</td>
              <td>
                {unit.serial === null ? (
                  <span className="ml-secondary">{TEXT.noSerial[language]}</span>
                ) : (
                  <span className="ml-mono">{unit.serial}</span>
                )}
                {unit.replacementSerial != null && (
                  <div className="ml-secondary">
                    {TEXT.replacedBy[language]} <span className="ml-mono">{unit.replacementSerial}</span>
                  </div>
                )}
              </td>
              {has.custody && <td>{unit.custody}</td>}
              {has.warranty && <td>{unit.warranty}</td>}
              {has.openSteps && (
                <td>
                  {(unit.openSteps ?? [])
                    .map((step) => stepOf(step).name[language])
                    .join(language === 'zh' ? '、' : ', ')}
                </td>
              )}
              {columns.map((column) => (
                <td key={column.key}>{column.render(unit, index)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
