import { EmptyState, RelativeTime, Tag } from '@mendline/ui'
import { useTranslation } from 'react-i18next'
import type { Board, BoardLine } from './trip-board.query'

/** What became of everything that was issued: back, left there, lost, used up; confirmed by the materials centre. */
export function ReturnsTab({ board }: { readonly board: Board }) {
  const { t } = useTranslation('trip-board')
  const issued = board.lines.filter((line) => line.issued > 0)
  if (issued.length === 0) return <EmptyState title={t('returns.empty')} text={t('returns.emptyText')} />
  return (
    <div className="ml-table-scroll">
      <table className="ml-table trip-wide" aria-label={t('tab.returns')}>
        <thead>
          <tr>
            <th>{t('goods.name')}</th>
            <th className="ml-num">{t('returns.issued')}</th>
            <th className="ml-num">{t('returns.back')}</th>
            <th className="ml-num">{t('returns.left')}</th>
            <th className="ml-num">{t('returns.lost')}</th>
            <th className="ml-num">{t('returns.consumed')}</th>
            <th>{t('returns.state')}</th>
          </tr>
        </thead>
        <tbody>
          {issued.map((line) => (
            <ReturnRow key={line.id} board={board} line={line} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function ReturnRow({ board, line }: { readonly board: Board; readonly line: BoardLine }) {
  const { t } = useTranslation(['trip-board', 'domain'])
  // What is told again takes the place of what was told before.
  const told = board.returns.findLast(({ lineId }) => lineId === line.id)
  return (
    <tr>
      <th scope="row">
        {line.name} <span className="ml-secondary">{line.assetNumber ?? line.partNumber}</span>
        {told?.explanation != null && <div className="ml-secondary">{told.explanation}</div>}
      </th>
      <td data-label={t('returns.issued')} className="ml-num">
        {line.issued}
      </td>
      <td data-label={t('returns.back')} className="ml-num">
        {told?.back}
      </td>
      <td data-label={t('returns.left')} className="ml-num">
        {told?.leftBehind}
      </td>
      <td data-label={t('returns.lost')} className="ml-num">
        {told?.lost}
      </td>
      <td data-label={t('returns.consumed')} className="ml-num">
        {told?.consumed}
      </td>
      <td data-label={t('returns.state')}>
        {told === undefined ? (
          <Tag tone="neutral">{t('returns.notTold')}</Tag>
        ) : told.confirmedAt == null ? (
          <Tag tone="soon">{t('returns.toConfirm')}</Tag>
        ) : (
          <>
            <Tag tone="done">{t('returns.confirmed')}</Tag> <RelativeTime at={told.confirmedAt} />
          </>
        )}{' '}
        {told?.condition != null && t(`domain:toolCondition.${told.condition}`)}
      </td>
    </tr>
  )
}
