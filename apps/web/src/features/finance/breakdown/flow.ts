import { add, type Money } from '@mendline/domain'
import type { FlowLink, FlowNode } from '@mendline/ui/charts'
import type { Mark } from '../finance-search'
import type { Row } from './breakdown-queries'
import { keyOf } from './marks'

/** A node or link of the flow with what it stands for. */
interface Marked {
  readonly mark: Mark
}
export interface Flow {
  readonly nodes: readonly (FlowNode & Marked)[]
  readonly links: readonly (FlowLink & Marked)[]
}

/**
 * Kind → party → department. What the customer bears is traced to nobody, so it ends at the party; the company's goes on
 * to the departments, those not traced yet together.
 */
export function flowOf(rows: readonly Row[]): Flow {
  const nodes = new Map<string, FlowNode & Marked>()
  const links = new Map<string, FlowLink & Marked>()
  const put = <T extends { readonly id: string; readonly money: Money }>(into: Map<string, T>, item: T) => {
    const known = into.get(item.id)
    into.set(item.id, known === undefined ? item : { ...known, money: add(known.money, item.money) })
  }
  for (const row of rows) {
    const money = row.amount
    const [kind, party, department] = [keyOf(row, 'KIND'), keyOf(row, 'PARTY'), keyOf(row, 'DEPARTMENT')]
    const shade = party.value === 'CUSTOMER' ? 1 : 2
    const ids = {
      kind: `kind ${kind.value}`,
      party: `party ${party.value}`,
      department: `department ${department.value}`,
    }
    put(nodes, { id: ids.kind, column: 0, label: kind.label, money, mark: { KIND: kind.value } })
    put(nodes, { id: ids.party, column: 1, label: party.label, money, mark: { PARTY: party.value } })
    put(links, {
      id: `${ids.kind} ${ids.party}`,
      from: ids.kind,
      to: ids.party,
      money,
      shade,
      mark: { KIND: kind.value, PARTY: party.value },
    })
    if (party.value !== 'COMPANY') continue
    const mark = { PARTY: party.value, DEPARTMENT: department.value }
    put(nodes, { id: ids.department, column: 2, label: department.label, money, mark })
    put(links, {
      id: `${ids.party} ${ids.department}`,
      from: ids.party,
      to: ids.department,
      money,
      shade,
      mark,
    })
  }
  const bySize = (a: { readonly money: Money }, b: { readonly money: Money }) =>
    Number(b.money.amount) - Number(a.money.amount)
  return { nodes: [...nodes.values()].sort(bySize), links: [...links.values()].sort(bySize) }
}
