import type { Bilingual } from '@mendline/domain'

interface BothProps {
  readonly text: Bilingual
}

/** Chinese first, English beside it: paper is read by everybody, whatever the reader of the screen chose. */
export function Both({ text }: BothProps) {
  return (
    <>
      <span lang="zh-CN">{text.zh}</span> <span lang="en">{text.en}</span>
    </>
  )
}
