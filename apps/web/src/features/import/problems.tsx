import { useTranslation } from 'react-i18next'

interface ProblemsProps {
  readonly problems: readonly {
    readonly line: number
    readonly column?: string | null
    readonly message: string
  }[]
}

/** The server tells of no more. */
const MOST_TOLD = 200

/** What is wrong in a file, by line and column. */
export function Problems({ problems }: ProblemsProps) {
  const { t } = useTranslation('import')
  return (
    <details className="import-problems" open={problems.length <= 10}>
      <summary>
        {t(problems.length < MOST_TOLD ? 'problems.title' : 'problems.first', { count: problems.length })}
      </summary>
      <div className="ml-table-scroll">
        <table className="ml-table">
          <thead>
            <tr>
              <th className="ml-num">{t('column.line')}</th>
              <th>{t('problems.column')}</th>
              <th>{t('problems.what')}</th>
            </tr>
          </thead>
          <tbody>
            {problems.map(({ line, column, message }, i) => (
              // Two problems of one cell differ in nothing but their place.
              <tr key={i}>
                <td className="ml-num">{line}</td>
                <td>{column ?? <span className="ml-secondary">{t('problems.row')}</span>}</td>
                <td>{message}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  )
}
