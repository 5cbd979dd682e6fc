import type { Translated } from './translated'
import type { messages as zh } from './procedure.zh'

export const messages: Translated<typeof zh> = {
  overseas: 'Overseas customers',
  domestic: 'Domestic customers',
  choose: 'Flow chart',
  back: 'Back to the queue',
  loading: 'Loading the flow chart',
  failed: 'The flow chart did not load',
}
