import { FlowChart } from '@mendline/ui/charts'
import { isNegative } from '@mendline/domain'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Mark } from '../finance-search'
import { AmountButton } from './amount-button'
import type { Rows } from './breakdown-queries'
import { flowOf } from './flow'
import { keyOf, markOf } from './marks'
import { NumbersBelow } from './numbers-below'

interface FlowSectionProps {
  readonly flow: Rows
  readonly onOpen: (mark: Mark) => void
}

/** What was paid for, who bears it, and which departments were found responsible for the company's part. */
export function FlowSection({ flow, onOpen }: FlowSectionProps) {
  const { t } = useTranslation('finance')
  const { nodes, links } = useMemo(() => flowOf(flow.rows), [flow])
  const open = (list: readonly { readonly id: string; readonly mark: Mark }[]) => (id: string) => {
    const found = list.find((each) => each.id === id)
    if (found !== undefined) onOpen(found.mark)
  }
  return (
    <>
      <FlowChart
        label={t('flow.title')}
        nodes={nodes}
        links={links}
        onOpenNode={open(nodes)}
        onOpenLink={open(links)}
      />
      {links.some(({ money }) => isNegative(money)) && <p className="finance-note">{t('flow.negative')}</p>}
      <NumbersBelow>
        <table className="ml-table">
          <caption className="ml-visually-hidden">{t('flow.title')}</caption>
          <thead>
            <tr>
              <th>{t('column.kind')}</th>
              <th>{t('column.party')}</th>
              <th>{t('column.department')}</th>
              <th className="ml-num">{t('column.amount')}</th>
            </tr>
          </thead>
          <tbody>
            {flow.rows.map((row) => {
              const party = keyOf(row, 'PARTY')
              return (
                <tr key={JSON.stringify(markOf(row))}>
                  <td>{keyOf(row, 'KIND').label}</td>
                  <td>{party.label}</td>
                  <td>{party.value === 'COMPANY' ? keyOf(row, 'DEPARTMENT').label : '–'}</td>
                  <td className="ml-num">
                    <AmountButton money={row.amount} onClick={() => onOpen(markOf(row))} />
                  </td>
                </tr>
              )
            })}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row" colSpan={3}>
                {t('column.total')}
              </th>
              <td className="ml-num">
                <AmountButton money={flow.total} onClick={() => onOpen({})} />
              </td>
            </tr>
          </tfoot>
        </table>
      </NumbersBelow>
    </>
  )
}
