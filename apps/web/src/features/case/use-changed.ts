import { useEffect, useRef, useState } from 'react'

const TINTED_FOR = 2_500

/** Keys whose signature came or changed just now; what stood there at first is no news. */
export function useChanged(signatures: ReadonlyMap<string, string>): ReadonlySet<string> {
  const [changed, setChanged] = useState<ReadonlySet<string>>(new Set())
  const seen = useRef<ReadonlyMap<string, string>>(null)
  const text = JSON.stringify([...signatures])

  useEffect(() => {
    const now = new Map(JSON.parse(text) as [string, string][])
    const before = seen.current
    seen.current = now
    // Nothing before it: this is the first answer, not news.
    if (before === null || before.size === 0) return undefined
    const news = [...now].filter(([key, signature]) => before.get(key) !== signature).map(([key]) => key)
    if (news.length === 0) return undefined
    setChanged(new Set(news))
    const timer = setTimeout(() => setChanged(new Set()), TINTED_FOR)
    return () => clearTimeout(timer)
  }, [text])

  return changed
}
