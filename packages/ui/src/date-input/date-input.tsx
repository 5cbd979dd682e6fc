import { isLocalDate, type LocalDate } from '@mendline/domain'
import { DatePicker } from 'antd'
import dayjs from 'dayjs'
import 'dayjs/locale/zh-cn'

interface DateInputProps {
  // The first three are what Form.Item hands in.
  readonly id?: string
  readonly value?: LocalDate | null
  readonly onChange?: (value: LocalDate | null) => void
  /** The first and last day that can be chosen. */
  readonly min?: LocalDate
  readonly max?: LocalDate
  readonly disabled?: boolean
  readonly placeholder?: string
  readonly 'aria-label'?: string
}

const FORMAT = 'YYYY-MM-DD'

/** A field for a calendar day as 'YYYY-MM-DD'. */
export function DateInput({ value, onChange, min, max, ...rest }: DateInputProps) {
  return (
    <DatePicker
      {...rest}
      format={FORMAT}
      style={{ width: '100%' }}
      value={value != null && isLocalDate(value) ? dayjs(value, FORMAT) : null}
      onChange={(day) => onChange?.(day === null ? null : day.format(FORMAT))}
      {...(min === undefined ? {} : { minDate: dayjs(min, FORMAT) })}
      {...(max === undefined ? {} : { maxDate: dayjs(max, FORMAT) })}
    />
  )
}
