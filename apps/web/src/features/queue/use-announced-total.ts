import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { announce } from '../../announcer'

/** Tells a screen reader when the number of tasks in the same list changes. Null: not known yet. */
export function useAnnouncedTotal(total: number | null, scope: string): void {
  const { t } = useTranslation('queue')
  const last = useRef<{ scope: string; total: number } | null>(null)
  useEffect(() => {
    if (total === null) return
    const before = last.current
    last.current = { scope, total }
    if (before !== null && before.scope === scope && before.total !== total)
      announce(t('live.changed', { count: total }))
  }, [total, scope, t])
}
