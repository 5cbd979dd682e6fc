import type { CaseFacts } from './facts-query'
import { qualitySections } from './quality-sections'
import { entriesOf, type Section } from './section'
import type { Words } from './use-words'

/** Quality, after care, and what was decided about the case itself (tables E and F); costs stand by themselves. */
export function aftercareSections(f: CaseFacts, w: Words): readonly Section[] {
  const { t, label } = w
  return [
    ...qualitySections(f, w),
    {
      id: 'confirmation',
      title: t('section.confirmation'),
      entries: entriesOf(f.customerConfirmations, (row) => [
        [label('solved'), w.yes(row.solved)],
        [label('statement'), row.statement],
      ]),
    },
    {
      id: 'callBack',
      title: t('section.callBack'),
      entries: entriesOf(f.callBacks, (row) => [
        [label('calledAt'), w.time(row.calledAt)],
        [label('spokeWith'), row.spokeWith],
        [label('allWell'), w.yes(row.allWell)],
        [label('notes'), row.notes],
      ]),
    },
    {
      id: 'survey',
      title: t('section.survey'),
      entries: entriesOf(f.surveys, (row) => [
        [label('outcome'), t(`domain:survey.${row.outcome}`)],
        [label('score'), row.score === null ? null : t('field.scoreText', { score: String(row.score) })],
        [label('comment'), row.comment],
        [label('tries'), String(row.tries)],
      ]),
    },
    {
      id: 'knowledge',
      title: t('section.knowledge'),
      all: true,
      entries: entriesOf(f.knowledgeLinks, (row) => [
        [label('article'), w.join([row.article.number, row.article.title])],
      ]),
    },
    {
      id: 'waivers',
      title: t('section.waivers'),
      all: true,
      entries: entriesOf(
        f.waivers,
        (row) => [
          [label('unit'), row.subjectId === null ? null : w.unit(row.subjectId)],
          [label('reason'), row.reason],
        ],
        (row) => w.step(row.step),
      ),
    },
    {
      id: 'holds',
      title: t('section.holds'),
      all: true,
      entries: entriesOf(
        f.holds,
        (row) => [[label('reason'), row.reason]],
        (row) => (row.held ? label('held') : label('resumed')),
      ),
    },
    {
      id: 'cancellation',
      title: t('section.cancellation'),
      entries: entriesOf(f.cancellations, (row) => [[label('reason'), row.reason]]),
    },
    {
      id: 'reopening',
      title: t('section.reopening'),
      all: true,
      entries: entriesOf(f.reopenings, (row) => [[label('reason'), row.reason]]),
    },
  ]
}
