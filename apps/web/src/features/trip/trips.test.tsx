import { addDays } from '@mendline/domain'
import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { LI, queueRoot } from '../../testing/queue-data'
import { renderApp } from '../../testing/render-app'
import { serverError, TestServer } from '../../testing/test-server'
import { today } from '../../today'

const WANG = { id: 't-wang', name: '王强', department: 'PRODUCTION_ENGINEERING' }

const trip = (values: object = {}) => ({
  id: 'trip-1',
  number: 'WC260001',
  country: 'CN',
  place: '苏州工业园区 3 号厂房',
  abroad: false,
  startsOn: addDays(today(), -2),
  endsOn: addDays(today(), 3),
  stage: 'ON_SITE',
  missedReports: [addDays(today(), -1)],
  customer: { id: 'c', name: '苏州精工自动化有限公司' },
  members: [
    { id: 'm1', leads: true, releasedAt: null, technician: WANG },
    { id: 'm2', leads: false, releasedAt: null, technician: { ...WANG, id: 't-li', name: '李工' } },
    { id: 'm3', leads: false, releasedAt: '2026-01-01T00:00:00.000Z', technician: WANG },
  ],
  cases: [{ id: 'case-1', number: 'RC-2611-0001' }],
  ...values,
})

function server(trips: readonly object[] = [trip()], more: Record<string, (args: never) => unknown> = {}) {
  return new TestServer({
    ...queueRoot({ list: [] }),
    viewer: () => LI,
    trips: ({ filter }: { filter: { search: string | null; open: boolean | null } }) => {
      const found = filter.search === null || filter.search === '苏州' ? trips : []
      return {
        totalCount: found.length,
        edges: found.map((node) => ({ cursor: 'x', node })),
        pageInfo: { hasNextPage: false, endCursor: null },
      }
    },
    tripMembersAway: () => [
      { id: 'm1', startsOn: today(), endsOn: addDays(today(), 3), technician: WANG, trip: trip() },
    ],
    ...more,
  })
}

describe('the list of trips', () => {
  it('shows whose, where, when, who, how far, and what is owed; a row opens the board', async () => {
    const { href } = await renderApp('/trips', server())
    const row = await screen.findByRole('row', { name: /WC260001/ })
    expect(row.textContent).toContain('苏州精工自动化有限公司 苏州工业园区 3 号厂房')
    expect(row.textContent).toContain('王强 另 1 人')
    expect(row.textContent).toContain('RC-2611-0001')
    expect(row.textContent).toContain('现场维修缺 1 天日报')
    await userEvent.click(within(row).getByText('现场维修'))
    await waitFor(() => expect(href()).toBe('/trips/trip-1'))
  })

  it('is read in English, and says who is where over the weeks', async () => {
    await renderApp('/trips', server(), 'en')
    const weeks = await screen.findByRole('region', { name: 'Who is where' })
    expect(weeks.textContent).toContain('王强')
    expect(weeks.textContent).toContain('苏州工业园区 3 号厂房: ')
    expect((await screen.findByRole('row', { name: /WC260001/ })).textContent).toContain('1 report missing')
  })

  it('is filtered by words and by what is over, all of it in the address', async () => {
    const at = server()
    const { router } = await renderApp('/trips', at)
    await screen.findByRole('row', { name: /WC260001/ })
    const asked = () => at.callsOf('TripList').at(-1)?.variables['filter']
    expect(asked()).toEqual({ open: true, search: null })
    await userEvent.click(screen.getByText('已结束'))
    await waitFor(() => expect(asked()).toEqual({ open: false, search: null }))
    await userEvent.type(screen.getByRole('searchbox', { name: '编号、地点、客户' }), '宁波{Enter}')
    expect(await screen.findByText('没有符合条件的外出维修')).toBeTruthy()
    expect(router.state.location.search).toEqual({ show: 'over', search: '宁波' })
    await userEvent.click(screen.getByRole('button', { name: '清除筛选' }))
    await screen.findByRole('row', { name: /WC260001/ })
    expect(router.state.location.search).toEqual({})
  })

  it('says what would fill it', async () => {
    await renderApp('/trips', server([]))
    expect(await screen.findByText('目前没有进行中的外出维修')).toBeTruthy()
  })

  it('offers another try when it fails', async () => {
    let broken = true
    const at = server([trip()])
    const { trips } = at.root
    at.root['trips'] = (args) => {
      if (broken) throw serverError('INTERNAL_SERVER_ERROR', '坏了')
      return trips?.(args)
    }
    await renderApp('/trips', at)
    const again = await screen.findByRole('button', { name: /重\s*试/ })
    broken = false
    await userEvent.click(again)
    expect(await screen.findByRole('row', { name: /WC260001/ })).toBeTruthy()
  })
})
