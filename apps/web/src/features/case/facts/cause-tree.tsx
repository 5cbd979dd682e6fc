import { depthsOf, type RootCause } from '@mendline/domain'
import { Tag } from '@mendline/ui'
import { useTranslation } from 'react-i18next'

interface CauseTreeProps {
  readonly cause: RootCause
}

/** How a problem was traced to its roots: each cause below what it causes, the roots marked. */
export function CauseTree({ cause }: CauseTreeProps) {
  const { t } = useTranslation('case-facts')
  const depths = depthsOf(cause)
  return (
    <ul className="case-causes" aria-label={t(`rootCause.${cause.method}`)}>
      {cause.nodes.map(({ text, isRoot }, index) => (
        <li key={index} style={{ paddingInlineStart: `${(depths[index] ?? 0) * 16}px` }}>
          {text} {isRoot && <Tag tone="current">{t('rootCause.root')}</Tag>}
        </li>
      ))}
    </ul>
  )
}
