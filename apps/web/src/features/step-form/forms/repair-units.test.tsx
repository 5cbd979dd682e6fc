import { screen, waitFor } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { caseWith, openForm } from '../testing'

afterEach(() => sessionStorage.clear())

const units = [
  { id: 'u1', position: 1, serial: 'SN-1', replacementSerial: null },
  { id: 'u2', position: 2, serial: 'SN-2', replacementSerial: null },
]

const record = {
  id: 'r1',
  seq: 20,
  at: '2025-11-20T01:00:00.000Z',
  unitId: 'u2',
  number: 'WX-RC-2511-0001-1',
  faultSeen: 'No 5 V',
  cause: { code: 'COMPONENT', name: 'Component' },
  action: 'Regulator replaced',
  minutes: 40,
  result: 'REPAIRED',
  reason: null,
  replacementSerial: null,
  technician: { id: 't', name: 'Liu Yang' },
  partsUsed: [{ id: 'p', partNumber: 'U-7', name: 'Regulator', quantity: 1 }],
}

const facts = {
  description: 'No picture',
  units,
  partsLines: [
    { id: 'l1', partNumber: 'C-100', name: 'Capacitor', quantity: 4, unit: null, issued: 4 },
    { id: 'l2', partNumber: 'D-1', name: 'Diode', quantity: 2, unit: null, issued: 0 },
  ],
  partsShortages: [],
  partsDemands: [],
  inspections: [],
  onlineTestResults: [],
  repairRecords: [record],
  dispositionApprovals: [],
  ageings: [],
  testResults: [{ id: 'f', seq: 25, unitId: 'u2', passed: false, findings: 'Flickers after an hour' }],
}

const row = { ready: ['u1', 'u2'], action: 'repairCaseRepairUnit' }
const open = (answers = {}) =>
  openForm({
    step: 'repair-units',
    department: 'PRODUCTION_ENGINEERING',
    repairCase: () => caseWith('repair-units', 'PRODUCTION_ENGINEERING', row, facts),
    answers,
  })

describe('the repair record', () => {
  it('shows why a unit is here again and what was done before', async () => {
    const { user } = await open()
    await user.click(await screen.findByRole('radio', { name: 'SN-2' }))
    expect(await screen.findByText('Flickers after an hour')).toBeTruthy()
    expect(screen.getByText('Regulator replaced')).toBeTruthy()
    expect(screen.getByText(/Repaired · Component/)).toBeTruthy()
  })

  it('sends one unit’s record with an issued part, and goes on with the next unit', async () => {
    const { user, sent, fill, submit, onDone } = await open({
      repairCaseRepairUnit: () => ({
        repairCase: caseWith(
          'repair-units',
          'PRODUCTION_ENGINEERING',
          { ...row, ready: ['u2'], done: 1, total: 2 },
          facts,
        ),
        userErrors: [],
      }),
    })
    await fill('Fault seen', 'Backlight dark')
    await user.click(screen.getByLabelText('Cause'))
    expect(await screen.findByText('Manufacture')).toBeTruthy()
    expect(screen.queryByTitle('Paint')).toBeNull()
    await user.click(await screen.findByTitle('Soldering'))
    await fill('What was done', 'Joint resoldered')
    await user.click(screen.getByRole('radio', { name: 'Repaired' }))
    await user.click(screen.getByRole('button', { name: '+ Capacitor C-100' }))
    await fill('Working time', '35')
    await submit()
    await waitFor(() => expect(sent).toHaveLength(1))
    expect(sent[0]?.input).toEqual({
      caseId: 'case',
      unitId: 'u1',
      faultSeen: 'Backlight dark',
      causeCode: 'SOLDERING',
      action: 'Joint resoldered',
      minutes: 35,
      technicianId: 'viewer',
      result: 'REPAIRED',
      reason: null,
      replacementSerial: null,
      partsUsed: [{ partNumber: 'C-100', name: 'Capacitor', quantity: 1 }],
      reopensResponsibility: false,
      attachmentIds: [],
    })
    expect(await screen.findByText('Recorded; 1 is left')).toBeTruthy()
    expect(onDone).not.toHaveBeenCalled()
  })

  it('asks for the replacement’s serial number, which no unit of the case has', async () => {
    const { user, sent, fill, submit } = await open()
    await fill('Fault seen', 'Panel broken')
    await user.click(screen.getByLabelText('Cause'))
    await user.click(await screen.findByTitle('Transport'))
    await fill('What was done', 'Unit replaced')
    await user.click(screen.getByRole('radio', { name: 'Replaced' }))
    await fill('Working time', '10')
    await fill('Reason', 'Beyond repair')
    await fill('Serial number of the replacement', 'SN-2')
    await submit()
    expect(await screen.findByText('“SN-2” is the serial number of a unit of this case')).toBeTruthy()
    expect(sent).toHaveLength(0)
  })
})
