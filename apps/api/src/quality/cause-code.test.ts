import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { User } from '../auth/user.entity'
import { openCaseDesk, type CaseDesk } from '../testing/case-desk'
import { onTheBench, repairRecord } from '../testing/return-desk'

interface Line {
  id: string
  code: string
  parentId: string | null
  name: string
  version: number
  inUse: boolean
}

let desk: CaseDesk
let quality: User
beforeAll(async () => {
  desk = await openCaseDesk()
  quality = desk.people.QUALITY
})
afterAll(() => desk.server.close())

async function list(language: 'zh' | 'en' = 'zh'): Promise<Line[]> {
  const as = await desk.server.person({ language })
  const { data } = await desk.server.execute(
    `{ causeCodes { id code parentId name version inUse } }`,
    {},
    { as },
  )
  return data.causeCodes
}
const find = async (code: string): Promise<Line> => {
  const line = (await list()).find((each) => each.code === code)
  if (line === undefined) throw new Error(`no ${code}`)
  return line
}

async function save(kind: 'Create' | 'Update', input: object, as = quality) {
  const { data, errors } = await desk.server.execute(
    `mutation ($input: CauseCode${kind}Input!) { causeCode${kind}(input: $input) { causeCode { code version position } userErrors { code field } } }`,
    { input },
    { as },
  )
  const payload = data?.[`causeCode${kind}`]
  return {
    line: payload?.causeCode ?? null,
    wrong: (payload?.userErrors ?? []).map((error: { code: string; field: string[] | null }) =>
      [error.code, ...(error.field ?? []).slice(1)].join(' '),
    ),
    failure: errors?.[0]?.extensions['code'],
  }
}

describe('the list of causes', () => {
  it('begins with the ten known ones in groups, named in the reader’s language', async () => {
    const lines = await list()
    expect(lines.slice(0, 3)).toMatchObject([
      { code: 'MATERIAL', parentId: null, name: '物料' },
      { code: 'COMPONENT', parentId: lines[0]?.id, name: '元器件', inUse: true },
      { code: 'WEAR', parentId: lines[0]?.id },
    ])
    expect(lines.filter(({ parentId }) => parentId !== null)).toHaveLength(10)
    expect((await list('en'))[1]).toMatchObject({ code: 'COMPONENT', name: 'Component' })
  })

  it('is kept by the quality centre and administrators, nobody else', async () => {
    const { id: parentId } = await find('MATERIAL')
    const battery = { code: 'battery', parentId, nameZh: ' 电池 ', nameEn: 'Battery' }
    expect((await save('Create', battery, desk.people.RND)).failure).toBe('FORBIDDEN')
    expect((await save('Create', battery)).line).toEqual({ code: 'BATTERY', version: 1, position: 4 })
    const administrator = await desk.server.person({ role: 'ADMINISTRATOR', department: 'HR_ADMIN' })
    const group = { code: 'SUPPLIER', nameZh: '供应商', nameEn: 'Supplier' }
    expect((await save('Create', group, administrator)).wrong).toEqual([])
    const lines = (await list()).map(({ code }) => code)
    expect(lines.indexOf('BATTERY')).toBe(lines.indexOf('MANUFACTURE') - 1)
    expect(lines.at(-1)).toBe('SUPPLIER')
  })

  it('says at the field what a line lacks, and writes nothing', async () => {
    const before = await list()
    const { id: code } = await find('COMPONENT')
    for (const [values, wrong] of [
      [{ code: 'x y' }, ['NOT_A_CODE code']],
      [{ code: 'WEAR' }, ['ALREADY_EXISTS code']],
      [{ nameZh: ' ', nameEn: '' }, ['REQUIRED nameZh', 'REQUIRED nameEn']],
      [{ parentId: 'nobody' }, ['NOT_FOUND parentId']],
      [{ parentId: code }, ['NOT_A_GROUP parentId']],
      [{ nameEn: 'manufacture' }, ['ALREADY_EXISTS nameEn']],
      [{ position: -1 }, ['TOO_SMALL position']],
    ] as const) {
      const whole = { code: 'NEW', nameZh: '新', nameEn: 'New', ...values }
      expect((await save('Create', whole)).wrong).toEqual(wrong)
    }
    expect(await list()).toEqual(before)
  })

  it('takes one of two lines of the same name added at once', async () => {
    const made = await Promise.all(
      ['TWIN-1', 'TWIN-2'].map((code) => save('Create', { code, nameZh: '双', nameEn: 'Twin' })),
    )
    expect(made.flatMap(({ wrong }) => wrong)).toEqual(['ALREADY_EXISTS nameZh', 'ALREADY_EXISTS nameEn'])
  })
})

describe('a changed cause', () => {
  const asIs = (line: Line) => ({
    causeCodeId: line.id,
    expectedVersion: line.version,
    parentId: line.parentId,
    nameZh: `新${line.name}`,
    nameEn: `New ${line.code}`,
  })

  it('keeps its code and its level, and is not overwritten unseen', async () => {
    const line = await find('ASSEMBLY')
    const { id: parentId } = await find('DEVELOPMENT')
    expect((await save('Update', { ...asIs(line), parentId })).line).toMatchObject({ code: 'ASSEMBLY' })
    expect((await save('Update', asIs(line))).failure).toBe('CONFLICT')
    const now = await find('ASSEMBLY')
    expect(now).toMatchObject({ parentId, name: '新装配', version: 2 })
    expect((await save('Update', { ...asIs(now), parentId: null })).wrong).toEqual(['LEVEL_FIXED parentId'])
    expect((await save('Update', { ...asIs(now), causeCodeId: now.parentId })).failure).toBe('CONFLICT')
    expect((await save('Update', { ...asIs(now), causeCodeId: desk.people.RND.id })).failure).toBe(
      'NOT_FOUND',
    )
  })

  it('that is retired stays readable but is chosen no more; taken back, it is', async () => {
    const { id, unitIds } = await onTheBench(desk, 2)
    const repair = (unitId: string | undefined, causeCode: string) => repairRecord(unitId, { causeCode })
    await desk.done('PRODUCTION_ENGINEERING', 'RepairUnit', id, repair(unitIds[0], 'MISUSE'))
    const group = await find('OUTSIDE')
    await save('Update', { ...asIs(group), retired: true })
    expect(await find('MISUSE')).toMatchObject({ inUse: false })
    const refused = (code: string) =>
      desk.refused('PRODUCTION_ENGINEERING', 'RepairUnit', id, repair(unitIds[1], code))
    expect(await refused('MISUSE')).toEqual([['CAUSE_RETIRED', 'causeCode']])
    expect(await refused('MATERIAL')).toEqual([['NOT_FOUND', 'causeCode']])
    expect(await refused('GREMLINS')).toEqual([['NOT_FOUND', 'causeCode']])
    const { repairRecords } = await desk.see(
      id,
      'repairRecords { causeCode cause { nameEn parent { code } } }',
    )
    expect(repairRecords).toEqual([
      { causeCode: 'MISUSE', cause: { nameEn: 'Misuse', parent: { code: 'OUTSIDE' } } },
    ])
    await save('Update', { ...asIs(await find('OUTSIDE')), retired: false })
    await desk.done('PRODUCTION_ENGINEERING', 'RepairUnit', id, repair(unitIds[1], 'MISUSE'))
  })
})
