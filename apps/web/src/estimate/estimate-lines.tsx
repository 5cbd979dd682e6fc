import DeleteOutlined from '@ant-design/icons/DeleteOutlined'
import PlusOutlined from '@ant-design/icons/PlusOutlined'
import {
  categoriesOf,
  COST_KINDS,
  CURRENCIES,
  measureOfCost,
  sum,
  type CostMeasure,
  type Money,
} from '@mendline/domain'
import { MoneyText } from '@mendline/ui'
import { Button, Form, Input, InputNumber, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { blankEstimate, estimateAmount, type EstimateValue } from './estimate-line'
import './estimate.css'

interface EstimateLinesProps {
  /** The list in the form, as in the input. */
  readonly name: string
  readonly lines: readonly EstimateValue[]
  /** Of a new line. */
  readonly currency: string
}

/** What the quantity is of, by how the category is counted. */
const COUNTED = {
  PIECE: 'estimate.pieces',
  JOURNEY: 'estimate.journeys',
  NIGHT: 'estimate.nights',
  DAY: 'estimate.days',
  HOUR: 'estimate.hours',
} as const satisfies Partial<Record<CostMeasure, string>>

/** The costs FINANCE expects, each by what it is computed from, and what they come to in each currency. */
export function EstimateLines({ name, lines, currency }: EstimateLinesProps) {
  const { t } = useTranslation(['shell', 'domain'])
  return (
    <fieldset className="estimate-lines">
      <legend>{t('estimate.title')}</legend>
      <Form.List name={name}>
        {(rows, { add, remove }, { errors }) => (
          <>
            {rows.map((row, index) => (
              <div
                key={row.key}
                className="estimate-line"
                role="group"
                aria-label={t('estimate.row', { number: String(index + 1) })}
              >
                <LineFields place={row.name} line={lines[index] ?? blankEstimate(currency)} />
                <Button
                  type="text"
                  className="estimate-remove"
                  icon={<DeleteOutlined aria-hidden />}
                  aria-label={t('estimate.remove', { number: String(index + 1) })}
                  onClick={() => remove(row.name)}
                />
              </div>
            ))}
            <Form.ErrorList errors={errors} />
            <Button
              type="dashed"
              icon={<PlusOutlined aria-hidden />}
              onClick={() => add(blankEstimate(currency))}
            >
              {t('estimate.add')}
            </Button>
          </>
        )}
      </Form.List>
      <Sums lines={lines} />
    </fieldset>
  )
}

function LineFields({ place, line }: { readonly place: number; readonly line: EstimateValue }) {
  const { t } = useTranslation(['shell', 'domain'])
  const measure = line.category === null ? null : measureOfCost(line.category)
  const counted = measure === null || measure === 'AMOUNT' || measure === 'WEAR' ? null : COUNTED[measure]
  const price =
    measure === 'WEAR'
      ? t('estimate.price')
      : measure === 'AMOUNT'
        ? t('estimate.amount')
        : t('estimate.unitPrice')
  const amount = measure === 'AMOUNT' ? null : estimateAmount(line)
  return (
    <>
      <div className="estimate-row">
        <Form.Item name={[place, 'category']} label={t('estimate.category')}>
          <Select
            showSearch={{ optionFilterProp: 'label' }}
            options={COST_KINDS.map((kind) => ({
              label: t(`domain:costKind.${kind}`),
              options: categoriesOf(kind).map((value) => ({
                value,
                label: t(`domain:costCategory.${value}`),
              })),
            }))}
          />
        </Form.Item>
        <Form.Item name={[place, 'description']} label={t('estimate.description')}>
          <Input autoComplete="off" />
        </Form.Item>
      </div>
      <div className="estimate-row">
        {counted !== null && (
          <Form.Item name={[place, 'quantity']} label={t(counted)}>
            <Input autoComplete="off" inputMode="decimal" />
          </Form.Item>
        )}
        <Form.Item name={[place, 'unitPrice']} label={price}>
          <Input autoComplete="off" inputMode="decimal" />
        </Form.Item>
        <Form.Item name={[place, 'currency']} label={t('estimate.currency')}>
          <CurrencySelect />
        </Form.Item>
        {measure === 'WEAR' && (
          <>
            <Form.Item name={[place, 'residualValue']} label={t('estimate.residualValue')}>
              <Input autoComplete="off" inputMode="decimal" />
            </Form.Item>
            <Form.Item name={[place, 'usefulLifeMonths']} label={t('estimate.usefulLifeMonths')}>
              <InputNumber controls={false} inputMode="numeric" />
            </Form.Item>
            <Form.Item name={[place, 'daysUsed']} label={t('estimate.daysUsed')}>
              <InputNumber controls={false} inputMode="numeric" />
            </Form.Item>
          </>
        )}
      </div>
      {amount !== null && (
        <p className="estimate-comes">
          {t('estimate.comesTo')} <MoneyText money={amount} />
        </p>
      )}
    </>
  )
}

/** antd gives value and change to the one control of a field. */
function CurrencySelect(props: {
  readonly value?: string
  readonly onChange?: (value: string) => void
  readonly id?: string
}) {
  return (
    <Select
      {...props}
      showSearch
      options={Object.keys(CURRENCIES).map((code) => ({ value: code, label: code }))}
    />
  )
}

/** One sum for each currency: amounts of two are not added. */
function Sums({ lines }: { readonly lines: readonly EstimateValue[] }) {
  const { t } = useTranslation('shell')
  const amounts = lines.flatMap((line): Money[] => {
    const amount = estimateAmount(line)
    return amount === null ? [] : [amount]
  })
  const currencies = [...new Set(amounts.map(({ currency }) => currency))]
  if (currencies.length === 0) return null
  return (
    <p className="estimate-comes">
      {t('estimate.total')}{' '}
      {currencies.map((currency, index) => (
        <span key={currency}>
          {index > 0 && ' + '}
          <MoneyText
            money={sum(
              amounts.filter((amount) => amount.currency === currency),
              currency,
            )}
          />
        </span>
      ))}
    </p>
  )
}
