import type { Translated } from './translated'
import type { messages as zh } from './import.zh'

export const messages: Translated<typeof zh> = {
  title: 'Import cases',
}
