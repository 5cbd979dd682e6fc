import WarningFilled from '@ant-design/icons/WarningFilled'
import {
  calibrationFault,
  LINE_KINDS,
  LINE_SOURCES,
  wanted,
  type LineKind,
  type LineSource,
  type LocalDate,
} from '@mendline/domain'
import { EmptyState, Tag, useDay } from '@mendline/ui'
import { Button, Input, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { linesOf } from './members'
import { PaperLink } from './paper-link'
import type { Board, BoardLine } from './trip-board.query'
import type { TripSearch } from './trip-search'

interface GoodsTabProps {
  readonly board: Board
  readonly search: TripSearch
  readonly onSearch: (change: Partial<TripSearch>) => void
}

/** Materials and tools, a line each: from whom, how many are there, how they travel, whether they may be used. */
export function GoodsTab({ board, search, onSearch }: GoodsTabProps) {
  const { t } = useTranslation(['trip-board', 'domain'])
  const all = linesOf(board)
  const words = search.search?.toLowerCase() ?? ''
  const shown = all.filter(
    (line) =>
      (search.kind === undefined || line.kind === search.kind) &&
      (search.source === undefined || line.source === search.source) &&
      [line.name, line.partNumber, line.assetNumber, line.specification].some((text) =>
        text?.toLowerCase().includes(words),
      ),
  )
  if (all.length === 0) return <EmptyState title={t('goods.empty')} text={t('goods.emptyText')} />
  const clear = { kind: undefined, source: undefined, search: undefined }
  return (
    <>
      <div className="trip-filters" role="search" aria-label={t('tab.goods')}>
        <Select<LineKind | ''>
          value={search.kind ?? ''}
          aria-label={t('goods.kind')}
          popupMatchSelectWidth={false}
          options={[
            { value: '', label: t('goods.anyKind') },
            ...LINE_KINDS.map((kind) => ({ value: kind, label: t(`domain:lineKind.${kind}`) })),
          ]}
          onChange={(kind) => onSearch({ kind: kind === '' ? undefined : kind })}
        />
        <Select<LineSource | ''>
          value={search.source ?? ''}
          aria-label={t('goods.source')}
          popupMatchSelectWidth={false}
          options={[
            { value: '', label: t('goods.anySource') },
            ...LINE_SOURCES.map((source) => ({ value: source, label: t(`domain:lineSource.${source}`) })),
          ]}
          onChange={(source) => onSearch({ source: source === '' ? undefined : source })}
        />
        <Input.Search
          key={search.search ?? ''}
          className="trip-words"
          allowClear
          maxLength={100}
          defaultValue={search.search ?? ''}
          placeholder={t('goods.search')}
          aria-label={t('goods.search')}
          onSearch={(text) => onSearch({ search: text.trim() === '' ? undefined : text.trim() })}
        />
        <span className="trip-count">
          {t('goods.count', { count: shown.length, total: String(all.length) })}
        </span>
        <PaperLink tripId={board.id} form="material-list" />
        <PaperLink tripId={board.id} form="supply-list" />
      </div>
      {shown.length === 0 ? (
        <EmptyState
          title={t('goods.none')}
          action={<Button onClick={() => onSearch(clear)}>{t('clear')}</Button>}
        />
      ) : (
        <div className="ml-table-scroll">
          <table className="ml-table trip-wide" aria-label={t('tab.goods')}>
            <thead>
              <tr>
                <th>{t('goods.name')}</th>
                <th>{t('goods.kind')}</th>
                <th className="ml-num">{t('goods.quantity')}</th>
                <th>{t('goods.source')}</th>
                <th>{t('goods.state')}</th>
                <th>{t('goods.carriage')}</th>
                <th>{t('goods.calibration')}</th>
              </tr>
            </thead>
            <tbody>
              {shown.map((line) => (
                <LineRow key={line.id} board={board} line={line} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  )
}

function LineRow({ board, line }: { readonly board: Board; readonly line: BoardLine }) {
  const { t } = useTranslation(['trip-board', 'domain'])
  const about = [line.partNumber, line.assetNumber, line.specification].filter((text) => text != null)
  const refused = board.clearances.findLast(({ lineId }) => lineId === line.id)
  return (
    <tr>
      <th scope="row">
        {line.name} <span className="ml-secondary">{about.join(' · ')}</span>
        {line.note != null && <div className="ml-secondary">{line.note}</div>}
      </th>
      <td data-label={t('goods.kind')}>{t(`domain:lineKind.${line.kind}`)}</td>
      <td data-label={t('goods.quantity')} className="ml-num">
        {line.quantity}
        {line.spare > 0 && ` + ${String(line.spare)}`} {line.unit}
      </td>
      <td data-label={t('goods.source')}>
        {line.source == null ? (
          <span className="ml-secondary">{t('goods.undecided')}</span>
        ) : (
          t(`domain:lineSource.${line.source}`)
        )}
      </td>
      <td data-label={t('goods.state')}>
        <LineState line={line} />
      </td>
      <td data-label={t('goods.carriage')}>
        {line.carriage == null ? (
          <span className="ml-secondary">–</span>
        ) : (
          t(`domain:carriage.${line.carriage}`)
        )}
        {refused?.carriage === 'CONSIGNED' && refused.reason != null && (
          <div className="ml-secondary">{t('goods.refused', { reason: refused.reason })}</div>
        )}
      </td>
      <td data-label={t('goods.calibration')}>
        <Calibration line={line} tripEnd={board.endsOn ?? null} />
      </td>
    </tr>
  )
}

/** Until when a tool is calibrated, marked where it may not go on the trip; nothing where none is asked for (W5.5.5). */
function Calibration({ line, tripEnd }: { readonly line: BoardLine; readonly tripEnd: LocalDate | null }) {
  const { t } = useTranslation('trip-board')
  const day = useDay()
  const { kind, source = null, needsCalibration, calibratedUntil = null } = line
  if (!needsCalibration) return null
  const text = calibratedUntil === null ? t('goods.noCalibration') : t('until', { day: day(calibratedUntil) })
  return calibrationFault({ kind, source, needsCalibration, calibratedUntil }, tripEnd) === null ? (
    text
  ) : (
    <Tag tone="late" icon={<WarningFilled aria-hidden />}>
      {text}
    </Tag>
  )
}

/** Whether what the line asks for is there. */
function LineState({ line }: { readonly line: BoardLine }) {
  const { t } = useTranslation('trip-board')
  const day = useDay()
  const most = wanted(line)
  if (line.source === 'COMPANY')
    return (
      <>
        <Tag tone={line.issued >= most ? 'done' : line.issued > 0 ? 'soon' : 'neutral'}>
          {t('goods.issued', { issued: String(line.issued), wanted: String(most) })}
        </Tag>{' '}
        {line.shortQuantity > 0 && (
          <span className="ml-secondary">{t('goods.short', { count: line.shortQuantity })}</span>
        )}
      </>
    )
  return line.readyOn == null ? (
    <Tag tone="neutral">{t('goods.notReady')}</Tag>
  ) : (
    <Tag tone="done">{t('goods.readyOn', { day: day(line.readyOn) })}</Tag>
  )
}
