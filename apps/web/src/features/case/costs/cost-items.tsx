import CheckOutlined from '@ant-design/icons/CheckOutlined'
import CloseOutlined from '@ant-design/icons/CloseOutlined'
import SendOutlined from '@ant-design/icons/SendOutlined'
import { DEPARTMENTS, isCurrencyCode, sum, type Department } from '@mendline/domain'
import { CostBasis, dateText, MoneyText, Tag, useUi } from '@mendline/ui'
import { useTranslation } from 'react-i18next'
import { costState, rejectionReason, type CostState } from './cost-state'
import type { CaseCosts, CostItem } from './costs-query'

interface CostItemsProps {
  readonly costs: CaseCosts
  readonly changed: ReadonlySet<string>
}

/** The costs line by line, by the department that had them; departments without costs say so. */
export function CostItems({ costs, changed }: CostItemsProps) {
  const { t } = useTranslation('case')
  const departments = DEPARTMENTS.filter(
    (department) =>
      costs.costItems.some((item) => item.department === department) ||
      costs.costDeclarations.some((declaration) => declaration.department === department),
  )
  return (
    <div className="ml-table-scroll">
      <table className="ml-table case-cost-table">
        <thead>
          <tr>
            <th>{t('costs.kind')}</th>
            <th>{t('costs.description')}</th>
            <th>{t('costs.incurredOn')}</th>
            <th className="ml-num">{t('costs.amount')}</th>
            <th>{t('costs.state')}</th>
          </tr>
        </thead>
        {departments.map((department) => (
          <DepartmentCosts key={department} costs={costs} department={department} changed={changed} />
        ))}
      </table>
    </div>
  )
}

function DepartmentCosts({
  costs,
  department,
  changed,
}: CostItemsProps & { readonly department: Department }) {
  const { t } = useTranslation('case')
  const { departmentName, language } = useUi()
  const items = costs.costItems.filter((item) => item.department === department)
  const live = items.filter((item) => costState(costs, item) !== 'REJECTED')
  const declaration = costs.costDeclarations.filter((row) => row.department === department).at(-1)
  const currency = live[0]?.currency
  return (
    <tbody>
      <tr className="case-cost-department">
        <th colSpan={3} scope="rowgroup">
          {departmentName(department)}{' '}
          <span className="ml-secondary">
            {declaration === undefined
              ? ''
              : declaration.none
                ? t('costs.declaredNone')
                : t('costs.declared')}
            {declaration?.note != null && ` · ${declaration.note}`}
          </span>
        </th>
        <th className="ml-num">
          {currency !== undefined && isCurrencyCode(currency) && <MoneyText money={sum(live, currency)} />}
        </th>
        <th />
      </tr>
      {items.map((item) => (
        <tr key={item.id} className={changed.has(item.id) ? 'case-tinted' : undefined}>
          <td>
            <Kind item={item} />
          </td>
          <td className="case-cost-what">
            {item.description}
            <Notes costs={costs} item={item} />
          </td>
          <td>{dateText(item.incurredOn, language)}</td>
          <td className="ml-num">
            <MoneyText money={item} />
          </td>
          <td>
            <State state={costState(costs, item)} />
          </td>
        </tr>
      ))}
    </tbody>
  )
}

function Kind({ item }: { readonly item: CostItem }) {
  const { t } = useTranslation('domain')
  return t(`costCategory.${item.category}`)
}

function Notes({ costs, item }: { readonly costs: CaseCosts; readonly item: CostItem }) {
  const { t } = useTranslation('case')
  const unit = costs.units.find(({ id }) => id === item.unitId)
  const notes = [
    item.replacesId === null ? null : t('costs.corrects'),
    unit === undefined ? null : t('costs.forUnit', { serial: unit.serial ?? `#${unit.position}` }),
    item.partNumber,
    item.supplier,
    item.person?.name,
    item.voucher == null ? null : t('costs.voucher', { voucher: item.voucher }),
    rejectionReason(costs, item),
  ].filter((note) => note != null)
  const files = costs.attachments.filter(({ id }) => item.attachmentIds.includes(id))
  return (
    <div className="ml-secondary case-cost-notes">
      <CostBasis item={item} />
      {notes.length > 0 && <span>{notes.join(' · ')}</span>}
      {files.map(({ id, url, fileName }) => (
        <a key={id} href={url} target="_blank" rel="noreferrer">
          {fileName}
        </a>
      ))}
    </div>
  )
}

const LOOK = {
  DECLARED: ['neutral', null],
  SUBMITTED: ['current', <SendOutlined key="icon" />],
  CONFIRMED: ['done', <CheckOutlined key="icon" />],
  REJECTED: ['late', <CloseOutlined key="icon" />],
} as const

function State({ state }: { readonly state: CostState }) {
  const { t } = useTranslation('case')
  const [tone, icon] = LOOK[state]
  return (
    <Tag tone={tone} icon={icon}>
      {t(`costs.stateText.${state}`)}
    </Tag>
  )
}
