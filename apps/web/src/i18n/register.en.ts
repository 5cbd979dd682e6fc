import type { Translated } from './translated'
import type { messages as zh } from './register.zh'

export const messages: Translated<typeof zh> = {
  title: 'Register a case',
}
