import { screen, waitFor } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { today } from '../../../today'
import { caseWith, openForm } from '../testing'
import { tripFacts, tripInHand, tripLine } from '../testing-trip'

afterEach(() => sessionStorage.clear())

const line = (id: string, name: string, consignmentId: string) =>
  tripLine(id, {
    kind: 'TOOL',
    assetNumber: id.toUpperCase(),
    name,
    issued: 1,
    carriage: 'CONSIGNED',
    consignmentId,
  })
const consignment = (id: string, values: object = {}) => ({
  id,
  number: `TY-${id}`,
  carrier: 'DHL',
  waybill: 'W-1',
  customsNumber: `CN-${id}`,
  reimportBy: '2199-12-31',
  reimportedOn: null,
  expectedOn: '2026-07-01',
  arrivedAt: '2026-07-01T00:00:00.000Z',
  milestones: [],
  ...values,
})
const told = (lineId: string, values: object = {}) => ({
  id: `r-${lineId}`,
  lineId,
  back: 1,
  leftBehind: 0,
  lost: 0,
  consumed: 0,
  explanation: null,
  sentBack: null,
  confirmedAt: null,
  ...values,
})
const open = (returns: readonly object[]) =>
  openForm({
    step: 'reimport-goods',
    department: 'HR_ADMIN',
    repairCase: () =>
      caseWith(
        'reimport-goods',
        'HR_ADMIN',
        { action: 'tripReimport' },
        tripFacts(
          tripInHand({
            lines: [line('t1', 'Scope', 'a'), line('t2', 'Meter', 'a'), line('t3', 'Lamp', 'b')],
            consignments: [
              consignment('a'),
              consignment('b', { reimportedOn: '2026-07-20' }),
              consignment('c', { reimportBy: null }),
            ],
            returns,
          }),
        ),
      ),
  })

it('what left temporarily is declared back, with a word on what did not come', async () => {
  const { sent, fill, submit } = await open([
    told('t1'),
    told('t2', { back: 0, lost: 1, explanation: 'gone' }),
  ])
  // The one consignment that is still out, with its goods.
  expect(await screen.findByText('TY-a · CN-a')).toBeTruthy()
  expect(screen.getByText('T1 Scope')).toBeTruthy()
  expect(screen.getByText('T2 Meter (not all of it came back)')).toBeTruthy()
  expect(screen.queryByText('T3 Lamp')).toBeNull()
  await submit()
  await waitFor(() => expect(screen.getAllByText('Please fill this in')).toHaveLength(2))
  await fill(/^Re-import declaration/, 'R-1')
  await fill(/^What came back/, 'lost on site, declared for export')
  await submit()
  await waitFor(() =>
    expect(sent[0]?.input).toEqual({
      tripId: 'trip-1',
      consignmentId: 'a',
      reimportedOn: today(),
      declarationNumber: 'R-1',
      note: 'lost on site, declared for export',
      attachmentIds: [],
    }),
  )
})

it('what nobody has told of yet needs that word as well; what all came back needs none', async () => {
  const untold = await open([told('t1')])
  expect(await screen.findByText('T2 Meter (its return is not told yet)')).toBeTruthy()
  await untold.fill(/^Re-import declaration/, 'R-1')
  await untold.submit()
  expect(await screen.findByText('Please fill this in')).toBeTruthy()
  untold.unmount()
  sessionStorage.clear()
  const whole = await open([told('t1'), told('t2')])
  await whole.fill(/^Re-import declaration/, 'R-1')
  await whole.submit()
  await waitFor(() => expect(whole.sent).toHaveLength(1))
})
