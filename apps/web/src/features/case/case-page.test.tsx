import { addDays } from '@mendline/domain'
import { screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { SEEN_CASE } from '../../testing/case-data'
import { CHEN, LI, queueRoot } from '../../testing/queue-data'
import { renderApp } from '../../testing/render-app'
import { TestServer } from '../../testing/test-server'
import { today } from '../../today'

const step = (values: object) => ({
  step: 'repair-units',
  owner: 'PRODUCTION_ENGINEERING',
  performer: 'MEMBER',
  status: 'READY',
  total: 1,
  done: 0,
  ready: ['case'],
  held: false,
  waitingFor: [],
  taskId: 't1',
  ...values,
})

async function openCase(changes: object) {
  const server = new TestServer({
    ...queueRoot({ list: [] }),
    viewer: () => LI,
    repairCase: () => ({ ...SEEN_CASE, ...changes }),
    caseEvents: () => ({ edges: [], pageInfo: { hasNextPage: false, endCursor: null } }),
  })
  await renderApp('/cases/SH26-00001?tab=history', server)
}

describe('what happens next', () => {
  it('is the reader’s own when it is given to them or to nobody', async () => {
    await openCase({ steps: [step({}), step({ step: 'draw-units', taskId: 't2', assignee: LI })] })
    expect(await screen.findAllByText('由您办理')).toHaveLength(2)
  })

  it('is the department’s when it is given to a colleague', async () => {
    await openCase({ steps: [step({ assignee: CHEN })] })
    expect(await screen.findByText('由本部门办理')).toBeTruthy()
    expect(screen.queryByText('由您办理')).toBeNull()
  })
})

describe('parts on their way to a former agent', () => {
  const row = { step: 'receive-parts', status: 'NOT_APPLICABLE', ready: [], taskId: null }
  const offered = (allowed: boolean) => ({
    action: 'repairCaseTrackParts',
    step: 'receive-parts',
    department: LI.department,
    allowed,
    blockedBy: [],
  })

  it('can be followed although no step waits for them', async () => {
    await openCase({ steps: [step({ ...row, owner: LI.department })], availableActions: [offered(true)] })
    expect(await screen.findByText('物料仍在途中')).toBeTruthy()
    expect(screen.getByRole('button', { name: '办理' })).toBeTruthy()
  })

  it('are no matter where there are none', async () => {
    await openCase({ steps: [step({ ...row, owner: LI.department })], availableActions: [offered(false)] })
    await screen.findByRole('heading', { name: /SH26-00001/ })
    expect(screen.queryByText('物料仍在途中')).toBeNull()
  })
})

describe('a case closed before anybody decided who pays', () => {
  it('does not say that it is to be decided', async () => {
    await openCase({ phase: 'CLOSED', closedAt: '2026-02-03T01:00:00.000Z' })
    expect(await screen.findAllByText('无需判定')).toHaveLength(2)
    expect(screen.queryByText('未定')).toBeNull()
  })
})

describe('a case for which technicians travel', () => {
  it('leads to the board of its trip', async () => {
    await openCase({ trips: [{ id: 'trip-1', number: 'WC260001' }] })
    const link = await screen.findByRole('link', { name: 'WC260001' })
    expect(link.getAttribute('href')).toBe('/trips/trip-1')
  })
})

describe('units imported for repair', () => {
  it.each([
    [30, '还剩 30 天'],
    [0, '还剩 0 天'],
    [-2, '已逾期 2 天'],
  ])('are warned of %i days before they must have left', async (days, words) => {
    await openCase({ reexportBy: addDays(today(), days) })
    expect((await screen.findByText(/复运出口/)).textContent).toContain(words)
  })

  it('are no matter yet while there is time', async () => {
    await openCase({ reexportBy: addDays(today(), 31) })
    await screen.findByRole('heading', { name: /SH26-00001/ })
    expect(screen.queryByText(/复运出口/)).toBeNull()
  })
})
