import type { PrintCase } from './print-query'

/** A repair as FORM-MA-077 shows it, whoever carried it out. */
export type PrintRecord = Omit<PrintCase['repairRecords'][number], 'by' | 'technician'> & {
  /** Who repaired: our technician, or the agent's person at the agent. */
  readonly technician: string | null
}

/** The repairs of a case in their order: at the bench, on site, and by an agent. */
export function recordsOf(c: PrintCase): readonly PrintRecord[] {
  const agentOf = new Map(c.agentOrders.map(({ id, agentName }) => [id, agentName]))
  return [
    ...c.repairRecords.map((record) => ({ ...record, technician: record.technician?.name ?? null })),
    ...c.agentRepairRecords.map(({ orderId, workedBy, ...record }) => ({
      ...record,
      technician: [workedBy, agentOf.get(orderId)].filter((name) => name != null).join(' · '),
    })),
  ].toSorted((a, b) => a.at.localeCompare(b.at))
}
