import type { Bilingual } from '@mendline/domain'
import { use } from 'react'
import { SheetLanguage } from './sheet-language'

interface BothProps {
  readonly text: Bilingual
}

/**
 * Chinese first, English beside it: paper is read by everybody, whatever the reader of the screen chose. On a sheet in
 * one language that one alone; what is the same in both, such as a month or a name, stands once.
 */
export function Both({ text }: BothProps) {
  const only = use(SheetLanguage)
  if (text.zh === text.en) return <span>{text.zh}</span>
  return (
    <>
      {only !== 'en' && <span lang="zh-CN">{text.zh}</span>}
      {only === null && ' '}
      {only !== 'zh' && <span lang="en">{text.en}</span>}
    </>
  )
}
