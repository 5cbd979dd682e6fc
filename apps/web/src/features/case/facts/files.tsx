import type { Words } from './use-words'

/** Links to files of a fact; null where there are none. */
export function files(ids: readonly string[], { label }: Words) {
  if (ids.length === 0) return null
  return ids.map((id, index) => (
    <a key={id} href={`/attachments/${id}`} target="_blank" rel="noreferrer">
      {label('open')} {index + 1}{' '}
    </a>
  ))
}
