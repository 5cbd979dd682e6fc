import { mayComplete, stepOf, type Department, type StepId } from '@mendline/domain'
import { absoluteTime, Clause, DueClock, spanText, useNow, useUi } from '@mendline/ui'
import { Button } from 'antd'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useViewer } from '../../../viewer'
import type { PageCase, PageStep } from '../case-query'
import { useChanged } from '../use-changed'
import { mayAssign } from './may-assign'
import './next-steps.css'

interface NextStepsProps {
  readonly repairCase: PageCase
  /** The task whose form is open below. */
  readonly openTask: string | null
  readonly onOpen: (step: PageStep) => void
  readonly onAssign: (taskId: string) => void
}

/** Every step that can be done now: what, by whom, until when, how far; those of the reader first. */
export function NextSteps({ repairCase, openTask, onOpen, onAssign }: NextStepsProps) {
  const { t } = useTranslation('case')
  const viewer = useViewer()
  const rows = useMemo(
    () => [...readySteps(repairCase.steps, viewer.department), ...begunSteps(repairCase, viewer.department)],
    [repairCase, viewer.department],
  )
  const changed = useChanged(useMemo(() => new Map(rows.map((row) => [keyOf(row), signature(row)])), [rows]))

  return (
    <section className="case-next" aria-labelledby="case-next-title">
      <h2 id="case-next-title">{t('next.title')}</h2>
      {rows.length === 0 ? (
        <p className="case-next-none">{nothingText()}</p>
      ) : (
        <ul>
          {rows.map((row) => (
            <NextStep
              key={keyOf(row)}
              row={row}
              tinted={changed.has(keyOf(row))}
              open={openTask !== null && openTask === (row.taskId ?? row.step)}
              onOpen={onOpen}
              onAssign={onAssign}
            />
          ))}
        </ul>
      )}
      <Then steps={repairCase.steps} shown={rows} />
    </section>
  )

  function nothingText(): string {
    switch (repairCase.phase) {
      case 'CLOSED':
        return t('next.closed')
      case 'ON_HOLD':
        return t('next.held')
      case 'CANCELLED':
        return t('next.cancelled')
      default:
        return t('next.none')
    }
  }
}

interface NextStepProps {
  readonly row: PageStep
  readonly tinted: boolean
  readonly open: boolean
  readonly onOpen: (step: PageStep) => void
  readonly onAssign: (taskId: string) => void
}

function NextStep({ row, tinted, open, onOpen, onAssign }: NextStepProps) {
  const { t } = useTranslation('case')
  const { language, departmentName } = useUi()
  const viewer = useViewer()
  const now = useNow()
  const { name, clause } = stepOf(row.step)
  const permission = mayComplete(viewer, row)
  const later = row.opensAt !== null && Date.parse(row.opensAt) > now
  const ours = permission === 'ALLOWED' && row.owner === viewer.department
  const mine = ours && (row.assignee === null || row.assignee.id === viewer.id)
  return (
    <li
      className={tinted ? 'case-tinted' : undefined}
      data-mine={mine || undefined}
      data-open={open || undefined}
    >
      <div className="case-next-step">
        <strong>{name[language]}</strong> <Clause clause={clause} />
        {row.total > 1 && (
          <span className="case-next-progress">
            {t('next.progress', { done: String(row.done), total: String(row.total) })}
          </span>
        )}
      </div>
      <div className="case-next-who">
        {row.status === 'WAITING' ? (
          <span>
            {t('next.meanwhile', {
              steps: row.waitingFor
                .map((step) => stepOf(step).name[language])
                .join(language === 'zh' ? '、' : ', '),
            })}
          </span>
        ) : row.status !== 'READY' ? (
          <span>{t('next.underway')}</span>
        ) : mine && !later ? (
          <span className="case-next-you">{t('next.you')}</span>
        ) : ours && !later ? (
          <span>{t('next.ours')}</span>
        ) : permission === 'ONLY_HEAD' || permission === 'ONLY_GENERAL_MANAGER' ? (
          <span>{t(`next.${permission}`)}</span>
        ) : (
          <span>{t('next.waitingFor', { department: departmentName(row.owner) })}</span>
        )}
        <span className="ml-secondary">
          {row.assignee?.name ?? t('next.nobody')}
          {row.readySince !== null && !later && (
            <time dateTime={row.readySince} title={absoluteTime(row.readySince, language)}>
              {' · '}
              {t('next.waited', { span: spanText(now - Date.parse(row.readySince), language) })}
            </time>
          )}
        </span>
      </div>
      <div className="case-next-due">
        <DueClock dueAt={row.dueAt} opensAt={row.opensAt} />
      </div>
      <div className="case-next-do">
        {row.taskId !== null && mayAssign(viewer, row) && (
          <Button type="text" size="small" onClick={() => onAssign(row.taskId ?? '')}>
            {t('next.assign')}
          </Button>
        )}
        {(row.taskId !== null || row.status !== 'READY') && permission === 'ALLOWED' && (
          <Button
            type={mine && !open && row.status === 'READY' ? 'primary' : 'default'}
            size="small"
            disabled={later}
            aria-expanded={open}
            onClick={() => onOpen(row)}
          >
            {later ? t('next.notYet') : open ? t('next.close') : t('next.open')}
          </Button>
        )}
      </div>
    </li>
  )
}

interface ThenProps {
  readonly steps: readonly PageStep[]
  /** Those that stand above already. */
  readonly shown: readonly PageStep[]
}

/** What comes up once these are done, so that nobody is surprised. */
function Then({ steps, shown }: ThenProps) {
  const { t } = useTranslation('case')
  const { language, departmentName } = useUi()
  const ready = new Set<StepId>(steps.filter((row) => row.status === 'READY').map((row) => row.step))
  const next = steps.filter(
    (row) =>
      row.status === 'WAITING' &&
      !shown.includes(row) &&
      row.performer !== 'SYSTEM' &&
      row.waitingFor.length > 0 &&
      row.waitingFor.every((step) => ready.has(step)),
  )
  if (next.length === 0) return null
  return (
    <p className="case-next-then">
      {t('next.then')}
      {language === 'zh' ? '：' : ': '}
      {next
        .map((row) =>
          language === 'zh'
            ? `${stepOf(row.step).name.zh}（${departmentName(row.owner)}）`
            : `${stepOf(row.step).name.en} (${departmentName(row.owner)})`,
        )
        .join(language === 'zh' ? '、' : ', ')}
    </p>
  )
}

const keyOf = (row: Pick<PageStep, 'step' | 'owner'>): string => `${row.step} ${row.owner}`

const signature = (row: PageStep): string => `${row.done} ${row.total} ${row.dueAt} ${row.assignee?.id}`

/** Steps of which a part may be recorded while they wait for something that is on its way. */
const BEGUN: ReadonlySet<StepId> = new Set<StepId>([
  'agent-repairs',
  'issue-materials',
  'issue-parts',
  'receive-parts',
  'work-on-site',
])

/** Those the reader may record something of; where parts for an agent are is told although no step waits for them. */
function begunSteps(
  { steps, availableActions }: Pick<PageCase, 'steps' | 'availableActions'>,
  department: Department,
): readonly PageStep[] {
  return steps.filter(
    (row) =>
      (row.status === 'WAITING'
        ? BEGUN.has(row.step)
        : row.status !== 'READY' && row.step === 'receive-parts') &&
      row.owner === department &&
      availableActions.some(
        ({ action, step, allowed }) => step === row.step && allowed && action !== 'repairCaseWaiveStep',
      ),
  )
}

/** The reader's own first, then by due time; steps the system does itself are over in a moment. */
export function readySteps(steps: readonly PageStep[], department: Department): readonly PageStep[] {
  return steps
    .filter((row) => row.status === 'READY' && row.performer !== 'SYSTEM')
    .sort(
      (a, b) =>
        Number(b.owner === department) - Number(a.owner === department) ||
        (a.dueAt ?? '9').localeCompare(b.dueAt ?? '9'),
    )
}
