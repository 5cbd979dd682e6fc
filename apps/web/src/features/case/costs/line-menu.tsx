import MoreOutlined from '@ant-design/icons/MoreOutlined'
import { changeableCosts, checkReversal, isNegative, liveCosts, unconfirmedCosts } from '@mendline/domain'
import { Button, Dropdown } from 'antd'
import { useTranslation } from 'react-i18next'
import type { CostActs } from './cost-acts'
import type { CaseCosts, CostItem } from './costs-query'

interface LineMenuProps {
  readonly costs: CaseCosts
  readonly item: CostItem
  readonly acts: CostActs
}

/** What this reader may do to this one line; nothing when there is nothing. */
export function LineMenu({ costs, item, acts }: LineMenuProps) {
  const { t } = useTranslation('case')
  const unconfirmed = unconfirmedCosts(costs).some(({ id }) => id === item.id)
  const reversible = checkReversal(costs, item.id).length === 0
  const change = changeableCosts(costs, item.department).some(({ id }) => id === item.id)
    ? acts.change(item.department)
    : null
  const items = [
    ...(change === null ? [] : (['change'] as const)),
    ...(acts.may('repairCaseSetCostShare') && unconfirmed ? (['share'] as const) : []),
    ...(acts.may('repairCaseClaim') && isClaimable(costs, item) ? (['claim'] as const) : []),
    ...(acts.may('repairCaseReverseCost') && reversible ? (['reverse'] as const) : []),
  ]
  if (items.length === 0) return null
  return (
    <Dropdown
      trigger={['click']}
      placement="bottomRight"
      menu={{
        items: items.map((key) => ({
          key,
          label: t(`costs.line.${key}`),
          danger: key === 'reverse',
        })),
        onClick: ({ key }) => {
          if (key === 'change') change?.()
          else if (key === 'claim') acts.open({ act: 'claim', costItemId: item.id })
          else if (key === 'share' || key === 'reverse') acts.open({ act: key, item })
        },
      }}
    >
      <Button
        type="text"
        size="small"
        icon={<MoreOutlined />}
        aria-label={t('costs.line.menu', { description: item.description })}
      />
    </Dropdown>
  )
}

/** A line others can be held to account for: one that counts and was not taken back. */
function isClaimable(costs: CaseCosts, item: CostItem): boolean {
  const takenBack = costs.costItems.some(({ reversesId }) => reversesId === item.id)
  return liveCosts(costs).some(({ id }) => id === item.id) && !takenBack && !isNegative(item)
}
