import type { Bilingual } from '@mendline/domain'
import { useUi } from '../context/ui-context'
import { clauseText } from './clause-text'
import './clause.css'

interface ClauseProps {
  /** As in the work instruction: 'W5.4.2'; 'G-intake' for general after-sales practice it does not lay down. */
  readonly clause: string
}

const WHY = {
  clause: { zh: '作业指导书条款', en: 'Clause of the work instruction' },
  general: {
    zh: '作业指导书未作规定，按售后服务通用做法',
    en: 'General after-sales practice, not laid down in the work instruction',
  },
} as const satisfies Record<string, Bilingual>

/** The clause of the work instruction that a step follows. */
export function Clause({ clause }: ClauseProps) {
  const { language } = useUi()
  const general = clause.split(', ').every((part) => part.startsWith('G-'))
  return (
    <span className="ml-clause" title={WHY[general ? 'general' : 'clause'][language]}>
      {clauseText(clause, language)}
    </span>
  )
}
