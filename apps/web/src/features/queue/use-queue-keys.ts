import { useEffect, useEffectEvent } from 'react'
import { isTyping } from '../../shell/keyboard'

interface QueueKeys {
  readonly move: (by: 1 | -1) => void
  readonly open: () => void
  readonly close: () => void
  readonly check: () => void
  readonly assign: () => void
}

/** J K (or ↑ ↓) move, Enter opens, X ticks, A assigns, Esc closes, wherever on the page no text is being typed. */
export function useQueueKeys(keys: QueueKeys): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return
    // A dialog answers its own keys.
    if (isTyping(event.target) || document.querySelector('[aria-modal="true"]') !== null) return
    const onButton =
      event.target instanceof Element && event.target.closest('button, a, [role="menuitem"]') !== null
    const actions: Readonly<Record<string, (() => void) | undefined>> = {
      j: () => keys.move(1),
      k: () => keys.move(-1),
      ArrowDown: () => keys.move(1),
      ArrowUp: () => keys.move(-1),
      x: keys.check,
      a: keys.assign,
      Enter: onButton ? undefined : keys.open,
      Escape: keys.close,
    }
    const action = actions[event.key]
    if (action === undefined) return
    event.preventDefault()
    action()
  })
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKey(event)
    document.addEventListener('keydown', listener)
    return () => document.removeEventListener('keydown', listener)
  }, [])
}
