import { describe, expect, it } from 'vitest'
import {
  checkCauseChosen,
  checkChangedCauseCode,
  checkNewCauseCode,
  MAX_CAUSE_CODES,
  type CauseCode,
} from './cause-code'

const line = (code: string, parentId: string | null, more: Partial<CauseCode> = {}): CauseCode => ({
  id: code,
  code,
  parentId,
  nameZh: `${code} 名`,
  nameEn: `${code} name`,
  position: 0,
  retired: false,
  ...more,
})
const list = [
  line('MATERIAL', null),
  line('COMPONENT', 'MATERIAL'),
  line('WEAR', 'MATERIAL', { retired: true }),
  line('USE', null, { retired: true }),
  line('MISUSE', 'USE'),
]
const draft = { code: 'battery', parentId: 'MATERIAL', nameZh: '电池', nameEn: 'Battery' }
const codes = (errors: readonly { code: string; field: readonly string[] }[]) =>
  errors.map(({ code, field }) => `${code} ${field.join('.')}`)

describe('a new cause', () => {
  it.each([
    [{}, []],
    [{ parentId: null }, []],
    [{ code: ' ' }, ['REQUIRED code']],
    [{ code: '9 lives' }, ['NOT_A_CODE code']],
    [{ code: 'X'.repeat(41) }, ['TOO_LONG code']],
    [{ code: 'component' }, ['ALREADY_EXISTS code']],
    [{ parentId: 'nobody' }, ['NOT_FOUND parentId']],
    [{ parentId: 'COMPONENT' }, ['NOT_A_GROUP parentId']],
    [{ nameZh: '\u3000', nameEn: '' }, ['REQUIRED nameZh', 'REQUIRED nameEn']],
    [{ nameEn: 'Component NAME' }, ['ALREADY_EXISTS nameEn']],
    [{ nameEn: 'MISUSE name' }, []],
    [{ nameZh: '字'.repeat(201) }, ['TOO_LONG nameZh']],
  ])('%o', (values, wrong) => {
    expect(codes(checkNewCauseCode({ ...draft, ...values }, list))).toEqual(wrong)
  })

  it('is one too many in a full list', () => {
    const full = Array.from({ length: MAX_CAUSE_CODES }, (_, i) => line(`C${String(i)}`, null))
    expect(codes(checkNewCauseCode({ ...draft, parentId: null }, full))).toEqual(['TOO_MANY '])
  })
})

describe('a changed cause', () => {
  it.each([
    ['COMPONENT', {}, []],
    ['COMPONENT', { parentId: 'USE' }, []],
    ['COMPONENT', { parentId: null }, ['LEVEL_FIXED parentId']],
    ['MATERIAL', { parentId: 'USE' }, ['LEVEL_FIXED parentId']],
    ['MATERIAL', { parentId: null, nameZh: 'USE 名' }, ['ALREADY_EXISTS nameZh']],
    ['COMPONENT', { nameZh: 'COMPONENT 名', nameEn: 'COMPONENT name' }, []],
  ])('%s %o', (id, values, wrong) => {
    const changed = list.find((each) => each.id === id)
    if (changed === undefined) throw new Error(id)
    expect(codes(checkChangedCauseCode(changed, { ...draft, ...values }, list))).toEqual(wrong)
  })
})

it('only a code in use, of a group in use, can be chosen', () => {
  const chosen = (code: string) => codes(checkCauseChosen('causeCode', code, list))
  expect(chosen('COMPONENT')).toEqual([])
  expect(chosen('MATERIAL')).toEqual(['NOT_FOUND causeCode'])
  expect(chosen('NONE')).toEqual(['NOT_FOUND causeCode'])
  expect(chosen('WEAR')).toEqual(['CAUSE_RETIRED causeCode'])
  expect(chosen('MISUSE')).toEqual(['CAUSE_RETIRED causeCode'])
})
