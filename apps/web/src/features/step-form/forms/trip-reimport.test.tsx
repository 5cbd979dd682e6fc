import { screen, waitFor } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { today } from '../../../today'
import { caseWith, openForm } from '../testing'

afterEach(() => sessionStorage.clear())

const line = (id: string, name: string, consignmentId: string) => ({
  id,
  kind: 'TOOL',
  partNumber: null,
  assetNumber: id.toUpperCase(),
  name,
  quantity: 1,
  spare: 0,
  unit: 'pcs',
  specification: null,
  source: 'COMPANY',
  shortQuantity: 0,
  needsCalibration: false,
  calibratedUntil: null,
  note: null,
  issued: 1,
  carriage: 'CONSIGNED',
  weightKg: null,
  size: null,
  hsCode: null,
  customsValue: null,
  currency: null,
  readyOn: null,
  droppedAt: null,
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
const trip = {
  id: 'trip',
  number: 'WC-1',
  version: 3,
  place: 'Kiel',
  country: 'DE',
  timeZone: 'Europe/Berlin',
  abroad: true,
  visaRequired: true,
  startsOn: '2026-07-02',
  endsOn: '2026-07-09',
  endedAt: null,
  missedReports: [],
  members: [],
  lines: [line('t1', 'Scope', 'a'), line('t2', 'Meter', 'a'), line('t3', 'Lamp', 'b')],
  demands: [],
  clearances: [],
  consignments: [
    consignment('a'),
    consignment('b', { reimportedOn: '2026-07-20' }),
    consignment('c', { reimportBy: null }),
  ],
  returns: [
    {
      id: 'r',
      lineId: 't2',
      back: 0,
      leftBehind: 0,
      lost: 1,
      consumed: 0,
      explanation: 'gone',
      sentBack: null,
      confirmedAt: null,
    },
  ],
  channels: [],
  departures: [],
  bookings: [],
  reports: [],
}
const facts = {
  description: '黑屏',
  quantity: 1,
  region: 'OVERSEAS',
  customer: { id: 'c', name: 'Nordlicht', address: null },
  model: { id: 'm', code: 'DP-2150', name: 'Display' },
  importClearances: [],
  causeAnalyses: [],
  workPlans: [],
  repairRecords: [],
  units: [],
  trips: [trip],
}

it('what left temporarily is declared back, with a word on what did not come', async () => {
  const { sent, fill, submit } = await openForm({
    step: 'reimport-goods',
    department: 'HR_ADMIN',
    repairCase: () => caseWith('reimport-goods', 'HR_ADMIN', { action: 'tripReimport' }, facts),
  })
  // The one consignment that is still out, with its goods.
  expect(await screen.findByText('TY-a · CN-a')).toBeTruthy()
  expect(screen.getByText('T1 Scope')).toBeTruthy()
  expect(screen.getByText('T2 Meter (not all of it came back)')).toBeTruthy()
  expect(screen.queryByText('T3 Lamp')).toBeNull()
  await submit()
  await waitFor(() => expect(screen.getAllByText('Please fill this in')).toHaveLength(2))
  await fill(/^Re-import declaration/, 'R-1')
  await fill(/^What did not come back/, 'lost on site, declared for export')
  await submit()
  await waitFor(() =>
    expect(sent[0]?.input).toEqual({
      tripId: 'trip',
      consignmentId: 'a',
      reimportedOn: today(),
      declarationNumber: 'R-1',
      note: 'lost on site, declared for export',
      attachmentIds: [],
    }),
  )
})
