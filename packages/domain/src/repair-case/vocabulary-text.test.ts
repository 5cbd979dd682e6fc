import { expect, test } from 'vitest'
import { parseChannel, parseKind, parseRegion, parseUrgency } from '../intake'
import { VOCABULARY_TEXT } from './vocabulary-text'

test('what an export writes, an import reads', () => {
  const readers = { region: parseRegion, kind: parseKind, channel: parseChannel, urgency: parseUrgency }
  for (const [list, read] of Object.entries(readers)) {
    for (const [value, { zh, en }] of Object.entries(VOCABULARY_TEXT[list as keyof typeof readers])) {
      expect([read(zh), read(en)]).toEqual([value, value])
    }
  }
})
