import type { Translated } from './translated'
import type { messages as zh } from './admin.zh'

export const messages: Translated<typeof zh> = {
  title: 'Administration',
}
