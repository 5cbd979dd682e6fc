import { goesConsigned, leavesFactory, MILESTONES, reexportedLate, type Milestone } from '@mendline/domain'
import { Tag, useDay } from '@mendline/ui'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { Files } from './files'
import { comesLate, linesOf } from './members'
import type { StepToOpen } from './open-steps'
import { PaperLink } from './paper-link'
import { Section } from './section'
import type { Board, BoardLine } from './trip-board.query'

type Consignment = Board['consignments'][number]

interface CarriageTabProps {
  readonly board: Board
  readonly onOpen: (step: StepToOpen) => void
}

/** What travels with somebody, what is on its way by itself and where, and the gate passes. */
export function CarriageTab({ board, onOpen }: CarriageTabProps) {
  const { t } = useTranslation('trip-board')
  const lines = linesOf(board).filter(leavesFactory)
  const carried = lines.filter(({ carriage }) => carriage === 'HAND_CARRIED')
  const toGo = lines.filter((line) => goesConsigned(line) && line.consignmentId == null)
  return (
    <>
      <Section
        id="consignments"
        title={t('carriage.consignments')}
        none={t('carriage.noConsignment')}
        empty={board.consignments.length + toGo.length === 0}
      >
        {toGo.length > 0 && (
          <p className="trip-names">
            <Tag tone="soon">{t('carriage.toGo')}</Tag> {toGo.map(goods).join(t('separator'))}
          </p>
        )}
        <ul className="trip-records">
          {board.consignments.map((one) => (
            <ConsignmentItem key={one.id} board={board} consignment={one} onOpen={onOpen} />
          ))}
        </ul>
      </Section>
      <Section
        id="carried"
        title={t('carriage.carried')}
        none={t('carriage.noneCarried')}
        empty={carried.length === 0}
      >
        <p className="trip-names">{carried.map(goods).join(t('separator'))}</p>
      </Section>
      <Section
        id="passes"
        title={t('carriage.passes')}
        none={t('carriage.noPass')}
        empty={board.gatePasses.length === 0}
      >
        {board.gatePasses.map(({ id, number, bearer, lineIds }) => (
          <p key={id} className="trip-names">
            <span className="ml-mono">{number}</span> {t('carriage.pass', { bearer, count: lineIds.length })}{' '}
            <PaperLink tripId={board.id} form="gate-pass" about={id} />
          </p>
        ))}
      </Section>
    </>
  )
}

const goods = ({ name, quantity, spare, unit }: BoardLine): string =>
  `${name} × ${String(quantity + spare)} ${unit}`

/** What happens at a border; goods that stay in the country, or go without papers, pass none. */
const CUSTOMS: ReadonlySet<Milestone> = new Set<Milestone>(['EXPORT_CLEARED', 'IMPORT_CLEARED'])

interface ConsignmentItemProps extends CarriageTabProps {
  readonly consignment: Consignment
}

function ConsignmentItem({ board, consignment, onOpen }: ConsignmentItemProps) {
  const { t } = useTranslation(['trip-board', 'domain'])
  const day = useDay()
  const { number, carrier, waybill, address, contact, customsPaper, customsNumber, reimportBy } = consignment
  const late = comesLate(consignment, board)
  const reachedOn = (milestone: Milestone) =>
    consignment.milestones.findLast((one) => one.milestone === milestone)
  const shown = MILESTONES.filter(
    (one) => customsPaper !== 'NONE' || !CUSTOMS.has(one) || reachedOn(one) !== undefined,
  )
  const furthest = shown.findLastIndex((one) => reachedOn(one) !== undefined)
  const [tripCase] = board.cases
  const mayTrack =
    consignment.arrivedAt == null &&
    board.availableActions.some(({ action, allowed }) => action === 'tripRecordMilestone' && allowed)
  const inIt = board.lines.filter(({ consignmentId }) => consignmentId === consignment.id)
  return (
    <li data-late={late || undefined}>
      <div className="trip-record-head">
        <strong className="ml-mono">{number}</strong>
        <span>
          {carrier} <span className="ml-mono">{waybill}</span>
        </span>
        {consignment.arrivedAt == null ? (
          <Tag tone={late ? 'late' : 'current'}>
            {t('carriage.expected', { day: day(consignment.expectedOn) })}
          </Tag>
        ) : (
          <Tag tone="done">{t('domain:milestone.ARRIVED')}</Tag>
        )}
      </div>
      <div className="ml-secondary">
        {address} · {contact}
      </div>
      {customsPaper !== 'NONE' && (
        <div className="ml-secondary">
          {t(`domain:customsPaper.${customsPaper}`)} <span className="ml-mono">{customsNumber}</span>
          {reimportBy != null &&
            consignment.reimportedOn == null &&
            ` · ${t('carriage.reimport', { day: day(reimportBy) ?? '' })}`}
        </div>
      )}
      <p className="trip-names">{inIt.map(({ name }) => name).join(t('separator'))}</p>
      <ol className="trip-milestones" aria-label={t('carriage.milestones')}>
        {shown.map((milestone, i) => {
          const reached = reachedOn(milestone)
          return (
            <li key={milestone} data-reached={i <= furthest || undefined}>
              <span>{t(`domain:milestone.${milestone}`)}</span>
              <span className="ml-secondary">
                {reached !== undefined
                  ? day(reached.reachedOn)
                  : i < furthest
                    ? t('carriage.notTold')
                    : t('carriage.notYet')}{' '}
                {reached?.note}
              </span>
            </li>
          )
        })}
      </ol>
      {mayTrack && tripCase !== undefined && (
        <Button size="small" onClick={() => onOpen({ caseId: tripCase.id, step: 'receive-consignments' })}>
          {t('carriage.track')}
        </Button>
      )}
      <div className="trip-papers">
        <PaperLink tripId={board.id} form="packing-list" about={consignment.id} />
        {board.abroad && <PaperLink tripId={board.id} form="proforma" about={consignment.id} />}
        {customsPaper === 'ATA_CARNET' && (
          <PaperLink tripId={board.id} form="carnet-list" about={consignment.id} />
        )}
      </div>
      <Files board={board} ids={consignment.attachmentIds} />
      <Reimported board={board} consignment={consignment} />
    </li>
  )
}

/** How what left temporarily was declared back, and by how many days late. */
function Reimported({ board, consignment }: Omit<ConsignmentItemProps, 'onOpen'>) {
  const { t } = useTranslation('trip-board')
  const day = useDay()
  const { reimportBy, reimportedOn, reimportNumber, reimportNote, reimportAttachmentIds } = consignment
  if (reimportedOn == null) return null
  const late = reexportedLate(reimportedOn, reimportBy ?? reimportedOn)
  return (
    <>
      <p>
        {t('carriage.reimported', { day: day(reimportedOn) ?? '' })}{' '}
        <span className="ml-mono">{reimportNumber}</span>{' '}
        {late > 0 && <Tag tone="late">{t('carriage.reimportedLate', { count: late })}</Tag>}
        {reimportNote != null && <span className="ml-secondary"> {reimportNote}</span>}
      </p>
      <Files board={board} ids={reimportAttachmentIds} />
    </>
  )
}
