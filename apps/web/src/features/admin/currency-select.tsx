import { CURRENCIES, isCurrencyCode } from '@mendline/domain'
import { useUi } from '@mendline/ui'
import { Select } from 'antd'

/** A currency, found by its code or name. */
export function CurrencySelect(props: React.ComponentProps<typeof Select<string>>) {
  const { language } = useUi()
  return (
    <Select
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      options={Object.keys(CURRENCIES)
        .filter(isCurrencyCode)
        .map((code) => ({ value: code, label: `${code} ${CURRENCIES[code].name[language]}` }))}
      {...props}
    />
  )
}
