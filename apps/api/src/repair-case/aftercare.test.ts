import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { statusOf, type SeenCase } from '../testing/case-desk'
import { openSettlementDesk, type SettlementDesk } from '../testing/settlement-desk'

let desk: SettlementDesk
beforeAll(async () => {
  desk = await openSettlementDesk()
})
afterAll(() => desk.server.close())

const OFFICE = 'DOMESTIC_BUSINESS'

/** A case solved on the phone. */
async function solvedByPhone(severity = 'LOW'): Promise<SeenCase> {
  const { id } = await desk.registered()
  await desk.done(OFFICE, 'Respond', id, {
    respondedAt: desk.server.clock.now(),
    summary: '已联系',
    nextStep: '远程指导',
    promisedOn: desk.server.clock.now().slice(0, 10),
  })
  await desk.done(OFFICE, 'Classify', id, { category: 'SOFTWARE', severity, urgency: 'NORMAL' })
  return desk.done(OFFICE, 'ResolveRemotely', id, {
    outcome: 'SOLVED',
    solution: '恢复出厂设置',
    customerConfirmed: true,
  })
}

const solved = { solved: true, statement: '已恢复正常' }

describe('after care', () => {
  it('confirms, calls back from day 5 on, asks how it was, and closes the case', async () => {
    const { id } = await solvedByPhone()
    expect(await desk.fails('QUALITY', 'ConfirmWithCustomer', id, solved)).toBe('FORBIDDEN')
    expect(await desk.fails('MARKETING', 'ConfirmWithCustomer', id, solved)).toBe('FORBIDDEN')
    expect(await desk.refused(OFFICE, 'ConfirmWithCustomer', id, { ...solved, statement: ' ' })).toEqual([
      ['REQUIRED', 'statement'],
    ])
    const confirmed = await desk.done(OFFICE, 'ConfirmWithCustomer', id, solved)
    expect(confirmed.phase).toBe('AFTERCARE')
    expect(await desk.refused(OFFICE, 'ConfirmWithCustomer', id, solved)).toEqual([
      ['STEP_ALREADY_DONE', null],
    ])

    const confirmedAt = desk.server.clock.now()
    const call = (values: object = {}) => ({
      calledAt: desk.server.clock.now(),
      spokeWith: '王强',
      allWell: true,
      ...values,
    })
    expect(await desk.refused(OFFICE, 'CallBack', id, call())).toEqual([['NOT_YET', null]])
    desk.server.clock.advance({ days: 4, hours: 23 })
    expect(await desk.refused(OFFICE, 'CallBack', id, call())).toEqual([['NOT_YET', null]])

    const survey = (values: object) =>
      desk.refused(OFFICE, 'RecordSurvey', id, { outcome: 'ANSWERED', ...values })
    expect(await survey({})).toEqual([['REQUIRED', 'score']])
    expect(await survey({ score: 6 })).toEqual([['TOO_LARGE', 'score']])
    expect(await survey({ score: 0 })).toEqual([['TOO_SMALL', 'score']])
    expect(await survey({ outcome: 'NO_ANSWER' })).toEqual([['TOO_SMALL', 'tries']])
    expect(await survey({ outcome: 'NO_ANSWER', tries: 2, score: 1 })).toEqual([
      ['SCORE_WITHOUT_ANSWER', 'score'],
    ])
    expect(await survey({ score: 4, comment: '好'.repeat(100_000) })).toEqual([['TOO_LONG', 'comment']])
    await desk.done(OFFICE, 'RecordSurvey', id, { outcome: 'ANSWERED', score: 5, comment: '很快 👍 𠮷' })

    desk.server.clock.advance({ hours: 1 })
    expect(
      await desk.refused(OFFICE, 'CallBack', id, call({ calledAt: '2030-01-01T00:00:00.000Z' })),
    ).toEqual([['IN_FUTURE', 'calledAt']])
    expect(await desk.refused(OFFICE, 'CallBack', id, call({ calledAt: confirmedAt }))).toEqual([
      ['BEFORE', 'calledAt'],
    ])
    expect(await desk.refused(OFFICE, 'CallBack', id, call({ spokeWith: '', allWell: false }))).toEqual([
      ['REQUIRED', 'spokeWith'],
      ['REQUIRED', 'notes'],
    ])
    const closed = await desk.done(OFFICE, 'CallBack', id, call())
    expect(closed.phase).toBe('CLOSED')
    expect(await desk.refused(OFFICE, 'CallBack', id, call())).toEqual([['CASE_CLOSED', null]])
    const seen = await desk.see(
      id,
      'closedAt customerConfirmations { solved statement by { name } } callBacks { spokeWith allWell notes } surveys { outcome score comment tries }',
    )
    expect(seen).toMatchObject({
      closedAt: desk.server.clock.now(),
      customerConfirmations: [{ solved: true, statement: '已恢复正常', by: { name: OFFICE } }],
      callBacks: [{ spokeWith: '王强', allWell: true, notes: null }],
      surveys: [{ outcome: 'ANSWERED', score: 5, comment: '很快 👍 𠮷', tries: 1 }],
    })
  })

  it('takes no answer after two tries', async () => {
    const { id } = await solvedByPhone()
    await desk.done(OFFICE, 'ConfirmWithCustomer', id, solved)
    const asked = await desk.done(OFFICE, 'RecordSurvey', id, { outcome: 'NO_ANSWER', tries: 2 })
    expect(statusOf(asked, 'survey')).toBe('DONE')
  })

  it('begins the next round when the customer says it is not solved, also later', async () => {
    const { id } = await desk.repaired()
    const again = await desk.done(OFFICE, 'ConfirmWithCustomer', id, { solved: false, statement: '仍然黑屏' })
    expect(statusOf(again, 'decide-mode')).toBe('READY')
    expect(statusOf(again, 'confirm-with-customer')).toBe('WAITING')
    expect((await desk.see(id, 'round')).round).toBe(2)

    const phoned = await solvedByPhone()
    await desk.done(OFFICE, 'ConfirmWithCustomer', phoned.id, solved)
    const back = await desk.done(OFFICE, 'ConfirmWithCustomer', phoned.id, {
      solved: false,
      statement: '第二天又黑屏',
    })
    expect(statusOf(back, 'opine-quality')).toBe('READY')
    expect(back.phase).toBe('DECISION')
  })
})

describe('what was learnt', () => {
  const search = async (text: string | null) => {
    const { data } = await desk.server.execute(
      `query ($search: String) { knowledgeArticles(filter: { search: $search }, first: 10) {
         totalCount nodes { id number title createdBy { name } } } }`,
      { search: text },
      { as: desk.people.QUALITY },
    )
    return data.knowledgeArticles
  }

  it('is written or linked for a severe case, and found again', async () => {
    const first = await solvedByPhone('CRITICAL')
    const article = { title: '出厂设置后黑屏', problem: '开机黑屏', cause: '固件 V2.1', solution: '升级固件' }
    const share = (input: Record<string, unknown>) =>
      desk.refused('PRODUCTION_ENGINEERING', 'ShareKnowledge', first.id, input)
    expect(statusOf(first, 'share-knowledge')).toBe('READY')
    expect(await desk.fails(OFFICE, 'ShareKnowledge', first.id, article)).toBe('FORBIDDEN')
    expect(await share({ ...article, solution: null, title: 'x'.repeat(201) })).toEqual([
      ['TOO_LONG', 'title'],
      ['REQUIRED', 'solution'],
    ])
    expect(await share({ articleId: first.id })).toEqual([['NOT_FOUND', 'articleId']])
    expect(await share({ articleId: 'KA-0001' })).toEqual([['NOT_FOUND', 'articleId']])
    expect((await search(null)).totalCount).toBe(0)
    await desk.done('PRODUCTION_ENGINEERING', 'ShareKnowledge', first.id, article)
    expect(await share(article)).toEqual([['STEP_ALREADY_DONE', null]])

    const found = await search('升级固件')
    expect(found.nodes).toMatchObject([{ number: 'KA-0001', createdBy: { name: 'PRODUCTION_ENGINEERING' } }])
    expect((await search('KA-0001 黑屏')).nodes).toHaveLength(1)
    expect((await search('电源')).nodes).toEqual([])

    const second = await solvedByPhone('HIGH')
    const articleId: string = found.nodes[0].id
    expect(
      await desk.refused('PRODUCTION_ENGINEERING', 'ShareKnowledge', second.id, { articleId, ...article }),
    ).toEqual([['ARTICLE_OR_TEXT', 'articleId']])
    await desk.done('PRODUCTION_ENGINEERING', 'ShareKnowledge', second.id, { articleId })
    const seen = await desk.see(second.id, 'knowledgeLinks { article { number title modelId } }')
    expect(seen.knowledgeLinks).toMatchObject([{ article: { number: 'KA-0001', title: article.title } }])
    expect((await search(null)).totalCount).toBe(1)
  })

  it('is not asked of an ordinary case', async () => {
    const { id } = await solvedByPhone('MEDIUM')
    expect(await desk.refused('PRODUCTION_ENGINEERING', 'ShareKnowledge', id, { title: 'x' })).toEqual([
      ['STEP_NOT_APPLICABLE', null],
    ])
  })
})
