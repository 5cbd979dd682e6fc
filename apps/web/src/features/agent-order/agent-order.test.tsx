import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it } from 'vitest'
import { renderApp } from '../../testing/render-app'
import { serverError, TestServer } from '../../testing/test-server'

afterEach(() => localStorage.clear())

const order = (values: object = {}) => ({
  number: 'WT-RC-1',
  caseNumber: 'RC-1',
  agentName: 'Nordwind',
  model: 'DP-2150 Display',
  dueOn: '2099-07-20',
  expiresAt: '2099-08-01T00:00:00.000Z',
  open: true,
  awaitsParts: false,
  note: 'Ring before you come',
  plan: [{ id: 'f', fileName: 'plan.pdf', contentType: 'application/pdf', byteSize: 2048 }],
  workPlan: {
    version: 2,
    steps: 'Open the cover',
    safety: 'Cut the power first',
    software: null,
    acceptance: '2 h',
  },
  consignments: [],
  parts: [{ partNumber: 'BL-21', name: 'Driver', quantity: 3, issued: 1, unit: 'pcs' }],
  units: [
    { id: 'u1', position: 1, serial: 'N-1', result: null, recordedAt: null },
    { id: 'u2', position: 2, serial: null, result: null, recordedAt: null },
  ],
  causes: [{ code: 'COMPONENT', zh: '元器件', en: 'Component' }],
  ...values,
})

const recorded = (...results: (string | null)[]) =>
  order({
    units: order().units.map((unit, i) => ({ ...unit, result: results[i] ?? null, recordedAt: null })),
  })

const serverOf = (root: Record<string, (args: never) => unknown>) =>
  new TestServer({ viewer: () => null, ...root })

const openAs = (server: TestServer, language: 'zh' | 'en' = 'en') =>
  renderApp('/agent/the-secret', server, language)

const type = async (label: string, text: string) => {
  fireEvent.change(await screen.findByLabelText(label), { target: { value: text } })
}

async function record(unit: string) {
  await userEvent.click(await screen.findByRole('button', { name: `Record the repair ${unit}` }))
  await type('Fault seen', 'dark')
  await type('What was done', 'new driver')
  await type('Working time (minutes)', '90')
  await userEvent.click(screen.getByRole('radio', { name: 'Repaired' }))
  fireEvent.mouseDown(screen.getByRole('combobox', { name: 'Cause' }))
  await userEvent.click(await screen.findByTitle('Component'))
}

describe('the page of an agent’s link', () => {
  it('shows the order and nothing of the product around it, without anybody signed in', async () => {
    const server = serverOf({ agentOrder: () => order() })
    const { href } = await openAs(server)
    expect(await screen.findByText('Cut the power first')).toBeTruthy()
    expect(screen.getByText('Version 2')).toBeTruthy()
    expect(screen.getByText('asked for: 3 pcs · issued: 1')).toBeTruthy()
    expect(screen.getByText('2 of 2 units still to be recorded')).toBeTruthy()
    expect(screen.queryByRole('navigation')).toBeNull()
    expect(href()).toBe('/agent/the-secret')
    expect(server.callsOf('AgentOrder')[0]?.variables).toEqual({ token: 'the-secret' })
  })

  it('records a unit and says what is left, and thanks when nothing is', async () => {
    const answers = [recorded('REPAIRED'), recorded('REPAIRED', 'REPAIRED')]
    const server = serverOf({
      agentOrder: () => order(),
      agentOrderRecordRepair: () => ({ order: answers.shift(), userErrors: [] }),
    })
    await openAs(server)
    await record('N-1')
    await userEvent.click(screen.getByRole('button', { name: /Driver/ }))
    await userEvent.click(screen.getByRole('button', { name: 'Submit' }))
    expect(await screen.findByText('1 of 2 units still to be recorded')).toBeTruthy()
    const [call] = server.callsOf('AgentOrderRecordRepair')
    expect(call?.variables).toEqual({
      input: {
        token: 'the-secret',
        unitId: 'u1',
        faultSeen: 'dark',
        causeCode: 'COMPONENT',
        action: 'new driver',
        minutes: 90,
        result: 'REPAIRED',
        reason: null,
        replacementSerial: null,
        workedBy: null,
        partsUsed: [{ partNumber: 'BL-21', name: 'Driver', quantity: 1 }],
        attachmentIds: [],
      },
    })
    await record('#2')
    await userEvent.click(screen.getByRole('button', { name: 'Submit' }))
    expect(await screen.findByText('All units are recorded. Thank you!')).toBeTruthy()
    expect(screen.getByRole('button', { name: 'Correct N-1' })).toBeTruthy()
  })

  it('asks for what is missing, shows what the server refuses at its field, and keeps what was typed', async () => {
    const server = serverOf({
      agentOrder: () => order(),
      agentOrderRecordRepair: () => ({
        order: null,
        userErrors: [{ code: 'TOO_LONG', message: 'far too long', field: ['input', 'action'] }],
      }),
    })
    await openAs(server)
    await userEvent.click(await screen.findByRole('button', { name: 'Record the repair N-1' }))
    await userEvent.click(screen.getByRole('button', { name: 'Submit' }))
    await waitFor(() => expect(screen.getAllByText('Please fill this in')).toHaveLength(5))
    await userEvent.click(screen.getByRole('button', { name: 'Cancel' }))
    await record('N-1')
    await userEvent.click(screen.getByRole('button', { name: 'Submit' }))
    const field = (await screen.findByText('far too long')).closest('.ant-form-item') as HTMLElement
    expect(within(field).getByLabelText<HTMLTextAreaElement>('What was done').value).toBe('new driver')
    // The phone falls asleep, the page is loaded again: it is all there, but not the secret.
    expect(JSON.stringify({ ...localStorage })).toContain('new driver')
    expect(JSON.stringify({ ...localStorage })).not.toContain('the-secret')
    await userEvent.click(screen.getByRole('button', { name: 'Cancel' }))
    await userEvent.click(screen.getByRole('button', { name: 'Record the repair N-1' }))
    expect((await screen.findByLabelText<HTMLTextAreaElement>('What was done')).value).toBe('new driver')
  })

  it('says that a link works no more, in the reader’s language, and that others may be waited for', async () => {
    const server = serverOf({
      agentOrder: () => {
        throw serverError('NOT_FOUND', 'no such record')
      },
    })
    await openAs(server, 'zh')
    expect(await screen.findByText('此链接无效或已过期')).toBeTruthy()
    await userEvent.click(screen.getByRole('button', { name: 'English' }))
    expect(await screen.findByText('This link is not valid, or has expired')).toBeTruthy()
  })

  it('tells that the parts came, after which repairs are recorded', async () => {
    const sent = { number: 'TY-1', carrier: 'DHL', waybill: 'W-1', expectedOn: '2099-07-10' }
    const server = serverOf({
      agentOrder: () =>
        order({ open: false, awaitsParts: true, consignments: [{ ...sent, arrivedOn: null }] }),
      agentOrderConfirmParts: () => ({
        order: order({ consignments: [{ ...sent, arrivedOn: '2026-11-20' }] }),
        userErrors: [],
      }),
    })
    await openAs(server)
    expect(await screen.findByText('Repairs can be recorded once the parts are there')).toBeTruthy()
    expect(screen.queryByRole('button', { name: /^Record the repair/ })).toBeNull()
    await type('Received on', '2026-11-20')
    await userEvent.click(screen.getByRole('button', { name: 'The parts are here' }))
    expect(await screen.findByRole('button', { name: 'Record the repair N-1' })).toBeTruthy()
    expect(server.callsOf('AgentOrderConfirmParts')[0]?.variables).toEqual({
      input: { token: 'the-secret', receivedOn: '2026-11-20' },
    })
    expect(screen.queryByRole('button', { name: 'The parts are here' })).toBeNull()
  })

  it('is not asked whether parts came where the case is over', async () => {
    const sent = { number: 'TY-1', carrier: 'DHL', waybill: 'W-1', expectedOn: '2099-07-10', arrivedOn: null }
    await openAs(serverOf({ agentOrder: () => order({ open: false, consignments: [sent] }) }))
    expect(await screen.findByText('Nothing can be recorded at present')).toBeTruthy()
    expect(screen.getByText('W-1')).toBeTruthy()
    expect(screen.queryByRole('button', { name: 'The parts are here' })).toBeNull()
  })

  it('takes nothing once the work is confirmed', async () => {
    await openAs(serverOf({ agentOrder: () => ({ ...recorded('REPAIRED', 'SCRAPPED'), open: false }) }))
    expect(await screen.findByText('All units are recorded. Thank you!')).toBeTruthy()
    await waitFor(() => expect(screen.queryByRole('button', { name: /Record|Correct/ })).toBeNull())
  })
})
