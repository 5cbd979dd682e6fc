import type { ReactNode } from 'react'
import type { Tone } from '../theme/palette'
import './tag.css'

interface TagProps {
  readonly tone: Tone
  /** Says the same as the colour, for those who cannot tell it. */
  readonly icon?: ReactNode
  readonly children: ReactNode
}

/** A short word with a meaning in its colour. */
export function Tag({ tone, icon, children }: TagProps) {
  return (
    <span className="ml-tag" data-tone={tone}>
      {icon}
      {children}
    </span>
  )
}
