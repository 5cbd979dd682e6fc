import { CostBasis } from '@mendline/ui'
import { useTranslation } from 'react-i18next'
import type { StepFormCostsQuery } from '../../../gql/graphql'

type CostsCase = NonNullable<StepFormCostsQuery['repairCase']>
type Item = CostsCase['costItems'][number]

interface CostEvidenceProps {
  readonly line: Omit<Item, 'byId' | 'replacesId' | 'reversesId'>
  readonly attachments: CostsCase['attachments']
}

/** What a reviewer looks at beside the amount: how it was computed, from whom, by which voucher, and the papers. */
export function CostEvidence({ line, attachments }: CostEvidenceProps) {
  const { t } = useTranslation('step-form')
  const files = attachments.filter(({ id }) => line.attachmentIds.includes(id))
  const words = [
    line.partNumber,
    line.supplier,
    line.person?.name,
    line.voucher == null ? null : t('costs.voucher', { voucher: line.voucher }),
    line.sourceId == null ? null : t('costs.fromRecord'),
  ].filter((word) => word != null && word !== '')
  return (
    <p className="ml-secondary step-evidence">
      <CostBasis item={line} />
      {words.length > 0 && <span>{words.join(' · ')}</span>}
      {files.map((file) => (
        <a key={file.id} href={file.url} target="_blank" rel="noreferrer">
          {file.fileName}
        </a>
      ))}
    </p>
  )
}
