import { addDays } from '@mendline/domain'
import { dateText } from '@mendline/ui'
import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { LI, queueRoot } from '../../../testing/queue-data'
import { renderApp } from '../../../testing/render-app'
import { TestServer } from '../../../testing/test-server'
import { today } from '../../../today'

const customer = { id: 'c', name: '远洋船舶' }
const demand = (id: string, values: object) => ({
  id,
  number: `CG-${id}`,
  quantity: 3,
  received: 1,
  neededBy: addDays(today(), 2),
  expectedOn: addDays(today(), 6),
  daysLate: 0,
  line: null,
  partsLine: null,
  trip: null,
  repairCase: null,
  promises: [],
  expedites: [],
  ...values,
})

const LATE = demand('late', {
  daysLate: 4,
  partsLine: { id: 'l1', name: '电解电容', partNumber: 'CAP-470', unit: '只' },
  repairCase: { id: 'case-1', number: 'SH26-00007', customer },
  promises: [
    { id: 'p', at: '2026-01-01T00:00:00.000Z', expectedOn: addDays(today(), 6), note: '重新排产', by: null },
  ],
})
const OF_TRIP = demand('trip', {
  line: { id: 'l2', name: '背光驱动板', partNumber: null, unit: '块' },
  trip: { id: 'trip-1', number: 'WC26-00001', startsOn: addDays(today(), 9), customer, cases: [] },
})

const open = (purchases: readonly object[]) =>
  renderApp(
    '/purchases',
    new TestServer({ ...queueRoot({ list: [] }), viewer: () => LI, urgentPurchases: () => purchases }),
    'zh',
  )

describe('the list of purchases', () => {
  it('names parts of a repair with the case, and materials of a trip with the trip', async () => {
    await open([LATE, OF_TRIP])
    const [late, other] = within(await screen.findByRole('list', { name: '采购跟踪' })).getAllByRole(
      'listitem',
    )
    expect(late?.textContent).toContain('CAP-470 电解电容')
    expect(late?.textContent).toContain('晚 4 天')
    expect(late?.textContent).toContain('重新排产')
    const ofCase = within(late as HTMLElement)
    expect(ofCase.getByRole('link', { name: 'SH26-00007' }).getAttribute('href')).toBe('/cases/SH26-00007')
    expect(ofCase.getByRole('button', { name: '办理' })).toBeTruthy()
    expect(other?.textContent).toContain(`${dateText(addDays(today(), 9), 'zh')}出发`)
    expect(within(other as HTMLElement).getByRole('link', { name: 'WC26-00001' })).toBeTruthy()
    expect(within(other as HTMLElement).queryByRole('button')).toBeNull()
  })

  it('shows the late ones alone, and says so when nothing is bought', async () => {
    await open([LATE, OF_TRIP])
    await userEvent.click(await screen.findByText('延误 1 项'))
    expect(screen.getAllByRole('listitem').filter((one) => one.textContent?.includes('CG-'))).toHaveLength(1)
  })

  it('says that nothing is being bought', async () => {
    await open([])
    expect(await screen.findByText('没有在途的采购')).toBeTruthy()
  })
})
