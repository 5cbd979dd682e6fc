import CheckOutlined from '@ant-design/icons/CheckOutlined'
import CloseOutlined from '@ant-design/icons/CloseOutlined'
import SendOutlined from '@ant-design/icons/SendOutlined'
import UndoOutlined from '@ant-design/icons/UndoOutlined'
import { DEPARTMENTS, isCurrencyCode, sum, type Department } from '@mendline/domain'
import { CostBasis, dateText, MoneyText, Tag, useUi } from '@mendline/ui'
import { useTranslation } from 'react-i18next'
import { useCostActs } from './cost-acts'
import { costState, rejectionReason, type CostState } from './cost-state'
import type { CaseCosts, CostItem } from './costs-query'
import { LineMenu } from './line-menu'

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
      <table className="ml-table case-cost-table case-cost-lines">
        <thead>
          <tr>
            <th>{t('costs.kind')}</th>
            <th>{t('costs.description')}</th>
            <th>{t('costs.incurredOn')}</th>
            <th className="ml-num">{t('costs.amount')}</th>
            <th>{t('costs.state')}</th>
            <th />
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
  const acts = useCostActs()
  const items = costs.costItems.filter((item) => item.department === department)
  const live = items.filter((item) => !GONE.has(costState(costs, item)))
  const declaration = costs.costDeclarations.filter((row) => row.department === department).at(-1)
  const currencies = [...new Set(live.map(({ currency }) => currency))].filter(isCurrencyCode)
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
          {currencies.map((currency) => (
            <div key={currency}>
              <MoneyText
                money={sum(
                  live.filter((item) => item.currency === currency),
                  currency,
                )}
              />
            </div>
          ))}
        </th>
        <th colSpan={2} />
      </tr>
      {items.map((item) => (
        <tr key={item.id} className={changed.has(item.id) ? 'case-tinted' : undefined}>
          <td className="case-cost-kind">
            <Kind item={item} />
          </td>
          <td className="case-cost-what">
            {item.description}
            <Notes costs={costs} item={item} />
          </td>
          <td className="ml-day">{dateText(item.incurredOn, language)}</td>
          <td className="ml-num">
            <MoneyText money={item} />
            <InBase costs={costs} item={item} />
          </td>
          <td className="case-cost-state">
            <State state={costState(costs, item)} />
          </td>
          <td className="case-cost-menu">
            <LineMenu costs={costs} item={item} acts={acts} />
          </td>
        </tr>
      ))}
    </tbody>
  )
}

/** Lines that stay on record and are no part of any total. */
const GONE: ReadonlySet<CostState> = new Set(['REJECTED', 'WITHDRAWN'])

/** The customer's share of this one line and why, where it is not the case's. */
function shareNote(
  { costShares }: CaseCosts,
  item: CostItem,
  write: (share: number, reason: string) => string,
): string | null {
  const own = costShares.filter(({ costItemId }) => costItemId === item.id).at(-1)
  return own === undefined ? null : write(own.customerShare, own.reason)
}

/** What a cost in another currency was confirmed at, at the rate of its day. */
function InBase({ costs, item }: { readonly costs: CaseCosts; readonly item: CostItem }) {
  const { t } = useTranslation('case')
  const { language } = useUi()
  const line = costs.confirmedCosts.find(({ costItemId }) => costItemId === item.id)
  if (line === undefined || line.baseCurrency === item.currency) return null
  return (
    <div className="ml-secondary">
      <MoneyText money={{ amount: line.baseAmount, currency: line.baseCurrency }} />
      <div>
        {t('costs.atRate', {
          rate: line.rate,
          day: line.rateFrom === null ? '' : dateText(line.rateFrom, language),
        })}
      </div>
    </div>
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
    shareNote(costs, item, (share, reason) => t('costs.ownShare', { share: String(share), reason })),
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
  WITHDRAWN: ['neutral', <UndoOutlined key="icon" />],
  SUBMITTED: ['current', <SendOutlined key="icon" />],
  CONFIRMED: ['done', <CheckOutlined key="icon" />],
  REJECTED: ['late', <CloseOutlined key="icon" />],
  REVERSED: ['neutral', <UndoOutlined key="icon" />],
  REVERSAL: ['neutral', <UndoOutlined key="icon" />],
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
