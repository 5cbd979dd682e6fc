import type { Bilingual } from '@mendline/domain'

interface BothProps {
  readonly text: Bilingual
}

/**
 * Chinese first, English beside it: paper is read by everybody, whatever the reader of the screen chose. What is the
 * same in both, such as a month or a name, stands once.
 */
export function Both({ text }: BothProps) {
  if (text.zh === text.en) return <span>{text.zh}</span>
  return (
    <>
      <span lang="zh-CN">{text.zh}</span> <span lang="en">{text.en}</span>
    </>
  )
}
