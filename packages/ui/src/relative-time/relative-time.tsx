import type { Instant } from '@mendline/domain'
import { useUi } from '../context/ui-context'
import { absoluteTime } from '../time/absolute-time'
import { useNow } from '../time/now'
import { spanText } from '../time/span-text'

interface RelativeTimeProps {
  readonly at: Instant
}

const JUST_NOW = 60_000

/** How long ago (or how far ahead) a moment is; the exact moment on hover. */
export function RelativeTime({ at }: RelativeTimeProps) {
  const { language } = useUi()
  const now = useNow()
  return (
    <time dateTime={at} title={absoluteTime(at, language)}>
      {relativeText(Date.parse(at) - now)}
    </time>
  )

  function relativeText(ahead: number): string {
    if (Math.abs(ahead) < JUST_NOW) return language === 'zh' ? '刚刚' : 'just now'
    const span = spanText(ahead, language)
    if (ahead > 0) return language === 'zh' ? `${span}后` : `in ${span}`
    return language === 'zh' ? `${span}前` : `${span} ago`
  }
}
