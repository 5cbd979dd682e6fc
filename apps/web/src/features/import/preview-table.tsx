import CheckOutlined from '@ant-design/icons/CheckOutlined'
import WarningOutlined from '@ant-design/icons/WarningOutlined'
import { absoluteTime, Tag, useUi } from '@mendline/ui'
import { useTranslation } from 'react-i18next'
import type { Preview, PreviewRow } from './import-operations'
import { Problems } from './problems'

/** The first rows as they would be registered, then what is wrong in the file by line. */
export function PreviewTable({ preview }: { readonly preview: Preview }) {
  const { t } = useTranslation('import')
  const { rows, rowsChecked, rowsRefused, rowsThere, complete, problems } = preview
  const good = rowsChecked - rowsRefused - rowsThere
  return (
    <>
      <p className="import-summary" aria-live="polite">
        {complete ? t('preview.all', { count: rowsChecked }) : t('preview.beginning', { count: rowsChecked })}
        <Tag tone="done" icon={<CheckOutlined aria-hidden />}>
          {t('preview.good', { count: good })}
        </Tag>
        {rowsThere > 0 && <Tag tone="neutral">{t('preview.there', { count: rowsThere })}</Tag>}
        {rowsRefused > 0 && (
          <Tag tone="late" icon={<WarningOutlined aria-hidden />}>
            {t('preview.bad', { count: rowsRefused })}
          </Tag>
        )}
      </p>
      <div className="ml-table-scroll import-preview">
        <table className="ml-table">
          <thead>
            <tr>
              <th className="ml-num">{t('column.line')}</th>
              <th>{t('column.reference')}</th>
              <th>{t('column.reported')}</th>
              <th>{t('column.customer')}</th>
              <th>{t('column.model')}</th>
              <th className="ml-num">{t('column.quantity')}</th>
              <th>{t('column.serials')}</th>
              <th>{t('column.description')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) =>
              row.problems.length > 0 ? (
                <BadRow key={row.line} row={row} />
              ) : (
                <GoodRow key={row.line} row={row} />
              ),
            )}
          </tbody>
        </table>
      </div>
      {problems.length > 0 && <Problems problems={problems} />}
    </>
  )
}

function GoodRow({ row }: { readonly row: PreviewRow }) {
  const { t } = useTranslation(['import', 'domain'])
  const { language } = useUi()
  const made = row.reference?.startsWith('row:') === true
  return (
    <tr data-there={row.alreadyThere || undefined}>
      <td className="ml-num ml-secondary">{row.line}</td>
      <td className="ml-mono">
        {made ? <span className="ml-secondary">–</span> : row.reference}
        {row.alreadyThere && <Tag tone="neutral">{t('alreadyThere')}</Tag>}
      </td>
      <td className="import-nowrap">
        {row.reportedAt == null ? '' : absoluteTime(row.reportedAt, language)}
      </td>
      <td>
        {row.customerName} {row.customerIsNew && <Tag tone="current">{t('isNew')}</Tag>}
        {row.region != null && <span className="ml-secondary"> {t(`domain:region.${row.region}`)}</span>}
      </td>
      <td>
        {row.modelCode} {row.modelIsNew && <Tag tone="current">{t('isNew')}</Tag>}
      </td>
      <td className="ml-num">{row.quantity}</td>
      <td className="ml-mono import-clamp">{row.serials.join(' ')}</td>
      <td>
        <span className="import-clamp" title={row.description ?? undefined}>
          {row.description}
        </span>
      </td>
    </tr>
  )
}

function BadRow({ row }: { readonly row: PreviewRow }) {
  return (
    <tr data-bad>
      <td className="ml-num ml-secondary">{row.line}</td>
      <td colSpan={7}>
        <span className="import-bad">
          <WarningOutlined aria-hidden />{' '}
          {row.problems
            .map(({ column, message }) => (column == null ? message : `${column}：${message}`))
            .join('；')}
        </span>
        <span className="import-cells" title={row.cells.join(' | ')}>
          {row.cells.join(' | ')}
        </span>
      </td>
    </tr>
  )
}
