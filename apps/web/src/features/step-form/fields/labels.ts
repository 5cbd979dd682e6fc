import type { messages } from '../../../i18n/step-form.zh'

/** The labels of fields, `field.<name>` in the texts. */
export type FieldLabel = keyof (typeof messages)['field']
