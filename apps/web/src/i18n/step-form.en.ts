import type { Translated } from './translated'
import type { messages as zh } from './step-form.zh'

export const messages: Translated<typeof zh> = {
  title: 'Complete the step',
}
