import type { Translated } from './translated'
import type { messages as zh } from './case-list.zh'

export const messages: Translated<typeof zh> = {
  title: 'Cases',
}
