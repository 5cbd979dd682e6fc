import type { Translated } from './translated'
import type { messages as zh } from './case.zh'

export const messages: Translated<typeof zh> = {
  title: 'Case',
}
