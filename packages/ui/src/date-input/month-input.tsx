import { isMonth, type Month } from '@mendline/domain'
import { DatePicker } from 'antd'
import dayjs from 'dayjs'
import 'dayjs/locale/zh-cn'

interface MonthInputProps {
  readonly value: Month | null
  readonly onChange: (value: Month | null) => void
  /** The first and last month that can be chosen. */
  readonly min?: Month
  readonly max?: Month
  readonly allowClear?: boolean
  readonly 'aria-label': string
}

const FORMAT = 'YYYY-MM'

/** A field for a month as 'YYYY-MM'. */
export function MonthInput({ value, onChange, min, max, ...rest }: MonthInputProps) {
  return (
    <DatePicker
      {...rest}
      picker="month"
      format={FORMAT}
      style={{ width: '100%' }}
      value={isMonth(value) ? dayjs(value, FORMAT) : null}
      onChange={(month) => onChange(month === null ? null : month.format(FORMAT))}
      {...(min === undefined ? {} : { minDate: dayjs(min, FORMAT) })}
      {...(max === undefined ? {} : { maxDate: dayjs(max, FORMAT) })}
    />
  )
}
