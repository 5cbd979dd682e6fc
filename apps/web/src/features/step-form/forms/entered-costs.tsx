import { MoneyText } from '@mendline/ui'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { StepFormCostsQuery } from '../../../gql/graphql'
import type { UploadedFile } from '../../../server/upload'
import { useFormHand } from '../form/form-context'
import { lineOf, type CostLine } from './cost-line'

type Item = NonNullable<StepFormCostsQuery['repairCase']>['costItems'][number]

interface EnteredCostsProps {
  readonly entered: readonly Item[]
  /** Those of them the department may still change or take back: what FINANCE has not got yet (W5.8). */
  readonly changeable: readonly { readonly id: string }[]
  readonly files: readonly UploadedFile[]
  readonly values: { readonly items: readonly CostLine[]; readonly takenBack: readonly string[] }
}

/** What the department has entered; each line can be changed below or taken back, until it is submitted. */
export function EnteredCosts({ entered, changeable, files, values }: EnteredCostsProps) {
  const { t } = useTranslation('step-form')
  const hand = useFormHand()
  const { items, takenBack } = values
  const mayChange = new Set(changeable.map(({ id }) => id))
  // An untouched first line makes room.
  const typed = items.filter(({ category, description }) => category !== null || description !== '')
  const actsOf = (item: Item) => [
    {
      act: 'change',
      text: t('costs.change'),
      label: t('costs.changeOf', { description: item.description }),
      click: () => hand.set([['items'], [...typed, lineOf(item, files)]]),
    },
    {
      act: 'takeBack',
      text: t('costs.takeBack'),
      label: t('costs.takeBackOf', { description: item.description }),
      click: () => hand.set([['takenBack'], [...takenBack, item.id]], [['items'], typed]),
    },
  ]
  const keep = ({ id }: Item) =>
    hand.set(
      [['takenBack'], takenBack.filter((each) => each !== id)],
      [['items'], items.filter(({ replacesId }) => replacesId !== id)],
    )
  return (
    <ul className="step-plain-list step-entered">
      {entered.map((item) => {
        const going = takenBack.includes(item.id)
        const changed = items.some(({ replacesId }) => replacesId === item.id)
        return (
          <li key={item.id}>
            <span className={going || changed ? 'step-entered-gone' : undefined}>
              {item.description} <MoneyText money={item} />
            </span>
            {(going || changed) && (
              <>
                <span className="ml-secondary">{going ? t('costs.goes') : t('costs.changed')}</span>
                <Button
                  size="small"
                  type="link"
                  aria-label={t('costs.keepOf', { description: item.description })}
                  onClick={() => keep(item)}
                >
                  {t('costs.keep')}
                </Button>
              </>
            )}
            {!going &&
              !changed &&
              mayChange.has(item.id) &&
              actsOf(item).map(({ act, text, label, click }) => (
                <Button key={act} size="small" type="link" aria-label={label} onClick={click}>
                  {text}
                </Button>
              ))}
          </li>
        )
      })}
    </ul>
  )
}
