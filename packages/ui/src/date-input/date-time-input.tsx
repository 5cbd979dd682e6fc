import type { Instant } from '@mendline/domain'
import { DatePicker } from 'antd'
import dayjs from 'dayjs'
import 'dayjs/locale/zh-cn'

interface DateTimeInputProps {
  // The first three are what Form.Item hands in.
  readonly id?: string
  readonly value?: Instant | null
  readonly onChange?: (value: Instant | null) => void
  readonly min?: Instant
  readonly max?: Instant
  readonly disabled?: boolean
  readonly placeholder?: string
  readonly 'aria-label'?: string
}

/** A field for a moment to the minute, entered in the reader's zone and kept as an instant. */
export function DateTimeInput({ value, onChange, min, max, ...rest }: DateTimeInputProps) {
  return (
    <DatePicker
      {...rest}
      showTime={{ format: 'HH:mm' }}
      // What was typed stays when the reader goes on to the next field, without a press of OK.
      needConfirm={false}
      format="YYYY-MM-DD HH:mm"
      style={{ width: '100%' }}
      value={value == null ? null : dayjs(value)}
      onChange={(moment) => onChange?.(moment === null ? null : moment.toDate().toISOString())}
      {...(min === undefined ? {} : { minDate: dayjs(min) })}
      {...(max === undefined ? {} : { maxDate: dayjs(max) })}
    />
  )
}
