import { useEffect, useRef, useState } from 'react'
import { rowSignature, type QueueRow } from './queue-row'

const TINTED_FOR = 2_500

/**
 * Ids of rows that came or changed just now. `scope` names what is listed: rows of another list are not news, and
 * neither is the first page.
 */
export function useChangedRows(rows: readonly QueueRow[], scope: string): ReadonlySet<string> {
  const [changed, setChanged] = useState<ReadonlySet<string>>(new Set())
  const seen = useRef<{ scope: string; signatures: ReadonlyMap<string, string> } | null>(null)

  useEffect(() => {
    const before = seen.current
    const signatures = new Map(rows.map((row) => [row.id, rowSignature(row)]))
    seen.current = { scope, signatures }
    if (before === null || before.scope !== scope) return undefined
    const news = rows
      .filter((row) => before.signatures.get(row.id) !== signatures.get(row.id))
      .map((row) => row.id)
    if (news.length === 0) return undefined
    setChanged(new Set(news))
    const timer = setTimeout(() => setChanged(new Set()), TINTED_FOR)
    return () => clearTimeout(timer)
  }, [rows, scope])

  return changed
}
