/** What a screen reader is told politely; the frame has the region that speaks it. */
type Listener = (text: string) => void

const listeners = new Set<Listener>()

/** Says it once, after what is being read now. */
export function announce(text: string): void {
  for (const listener of listeners) listener(text)
}

export function onAnnouncement(listener: Listener): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
