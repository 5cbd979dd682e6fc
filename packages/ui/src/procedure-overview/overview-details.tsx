import {
  formatDuration,
  stepOf,
  type Bilingual,
  type DueCase,
  type Language,
  type OverviewStep,
  type StepId,
} from '@mendline/domain'
import { Clause } from '../clause/clause'
import { useUi } from '../context/ui-context'
import { CONCERNED, SECTION_TEXT } from './overview-texts'

const TEXT = {
  hint: {
    zh: '点选一个步骤，这里显示其条款、承办部门、完成条件和期限。',
    en: 'Choose a step, by click or with Tab, to see here its clause, owner, what completes it and when it is due.',
  },
  owner: { zh: '承办', en: 'Owner' },
  doneWhen: { zh: '完成条件', en: 'Done when' },
  due: { zh: '默认期限', en: 'Due by default' },
  after: { zh: '前一步', en: 'After' },
  system: { zh: '系统自动完成', en: 'done by the system' },
} as const satisfies Record<string, Bilingual>

const DUE_CASE: Readonly<Record<DueCase, Bilingual>> = {
  URGENT: { zh: '紧急时', en: 'if urgent' },
  COMPLEX: { zh: '复杂时', en: 'if complex' },
}

/** The chosen step in words. */
export function OverviewDetails({ step }: { readonly step: OverviewStep | null }) {
  const { language, departmentName } = useUi()
  if (step === null) return <p className="ml-overview-details ml-secondary">{TEXT.hint[language]}</p>
  const { name, clause, doneWhen, performer } = stepOf(step.id)
  const owner = step.lane === 'CONCERNED' ? CONCERNED[language] : departmentName(step.lane)
  const rows = [
    [TEXT.owner, performer === 'SYSTEM' ? `${owner} · ${TEXT.system[language]}` : owner],
    [TEXT.doneWhen, doneWhen[language]],
    [TEXT.due, dueText(step.id, language)],
    ...(step.before.length === 0
      ? []
      : [
          [
            TEXT.after,
            step.before.map((id) => stepOf(id).name[language]).join(language === 'zh' ? '、' : ', '),
          ] as const,
        ]),
  ] as const
  return (
    <div className="ml-overview-details" aria-live="polite">
      <p>
        <strong>{name[language]}</strong> <Clause clause={clause} />{' '}
        <span className="ml-secondary">{SECTION_TEXT[step.section][language]}</span>
      </p>
      <dl>
        {rows.map(([label, value]) => (
          <div key={label.en}>
            <dt>{label[language]}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  )
}

function dueText(id: StepId, language: Language): string {
  const { due } = stepOf(id)
  const usual = formatDuration(due.otherwise, language)
  if (due.when === null) return usual
  const [open, close] = language === 'zh' ? ['（', '）'] : [' (', ')']
  return `${usual}${open}${DUE_CASE[due.when][language]} ${formatDuration(due.then, language)}${close}`
}
