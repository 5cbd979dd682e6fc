import { fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { caseWith, openForm } from '../testing'
import { tripFacts } from '../testing-trip'

afterEach(() => sessionStorage.clear())

const facts = tripFacts()
const board = {
  partNumber: 'BL-21',
  name: '背光驱动板',
  specification: null,
  quantity: 2,
  spare: 1,
  unit: 'pcs',
  source: 'COMPANY',
  needsCalibration: false,
}
const kit = { id: 'k', modelId: 'm', kind: 'MATERIAL', forUnits: 4, version: 5, lines: [board] }
const action = 'tripListMaterials'

const scope = { ...board, partNumber: null, name: '示波器', quantity: 1, spare: 0, needsCalibration: true }

const openTools = (standardKits: readonly object[] = []) =>
  openForm({
    step: 'list-tools',
    language: 'zh',
    department: 'PRODUCTION_ENGINEERING',
    repairCase: () =>
      caseWith('list-tools', 'PRODUCTION_ENGINEERING', { action: 'tripListTools', ready: ['trip-1'] }, facts),
    queries: {
      trip: () => ({
        id: 'trip-1',
        cases: [{ id: 'case', quantity: 6, model: { id: 'm', code: 'ID-215', standardKits } }],
      }),
      trips: () => ({ nodes: [] }),
    },
    answers: {
      tripListTools: () => ({ trip: null, userErrors: [] }),
      standardKitSave: () => ({ standardKit: null, userErrors: [] }),
    },
  })

const open = (standardKits: readonly object[], save: (input: unknown) => object) =>
  openForm({
    step: 'list-materials',
    language: 'zh',
    department: 'PRODUCTION_ENGINEERING',
    repairCase: () =>
      caseWith('list-materials', 'PRODUCTION_ENGINEERING', { action, ready: ['trip-1'] }, facts),
    queries: {
      trip: () => ({
        id: 'trip-1',
        cases: [
          { id: 'case', quantity: 6, model: { id: 'm', code: 'ID-215', standardKits } },
          { id: 'other', quantity: 2, model: { id: 'm', code: 'ID-215', standardKits } },
        ],
      }),
      trips: () => ({ nodes: [] }),
    },
    answers: { standardKitSave: save },
  })

describe('the list of materials', () => {
  it('is filled in from the standard kit of the model, for as many units as the trip is for', async () => {
    const { user } = await open([kit], () => ({}))
    await user.click(await screen.findByRole('button', { name: '填入 ID-215 标准清单（1 行）' }))
    expect(screen.getByLabelText<HTMLInputElement>('名称').value).toBe('背光驱动板')
    expect(screen.getByLabelText<HTMLInputElement>('需求数').value).toBe('4')
    expect(screen.getByLabelText<HTMLInputElement>(/^备品/).value).toBe('2')
  })

  it('is kept as the standard kit, replacing the one the writer saw', async () => {
    const { user, sent, fill } = await open([kit], () => ({
      standardKit: { ...kit, version: 6 },
      userErrors: [],
    }))
    await user.click(await screen.findByRole('button', { name: '填入 ID-215 标准清单（1 行）' }))
    await fill('名称', '驱动板')
    await user.click(screen.getByRole('button', { name: '存为 ID-215 标准清单' }))
    expect(await screen.findByText('将替换现有的 1 行；数量按 8 台计')).toBeTruthy()
    await user.click(screen.getByRole('button', { name: /^确\s?定$|^OK$/ }))
    await waitFor(() => expect(sent).toHaveLength(1))
    expect(sent[0]).toMatchObject({
      operation: 'StepFormSaveKit',
      input: {
        modelId: 'm',
        kind: 'MATERIAL',
        forUnits: 8,
        expectedVersion: 5,
        lines: [{ ...board, name: '驱动板', quantity: 4, spare: 2 }],
      },
    })
  })

  it('cannot be kept while it is empty', async () => {
    await open([], () => ({}))
    const keep = await screen.findByRole<HTMLButtonElement>('button', { name: '存为 ID-215 标准清单' })
    expect(keep.disabled).toBe(true)
    expect(screen.queryByRole('button', { name: /^填入/ })).toBeNull()
  })
})

describe('the list of tools', () => {
  it('asks for the day of a tool that must be calibrated, and sends none for one that need not', async () => {
    const { user, sent, fill, submit } = await openTools()
    await fill('名称', '示波器')
    expect(screen.queryByLabelText(/^校准有效至/)).toBeNull()
    const tick = screen.getByRole('checkbox', { name: '需校准' })
    await user.click(tick)
    expect(screen.getByLabelText('校准有效至')).toBeTruthy()
    await submit()
    expect(await screen.findByText('此工具需校准，请填写校准有效期')).toBeTruthy()
    expect(sent).toHaveLength(0)
    const day = screen.getByLabelText('校准有效至')
    fireEvent.mouseDown(day)
    fireEvent.change(day, { target: { value: '2030-01-31' } })
    fireEvent.keyDown(day, { key: 'Enter', keyCode: 13 })
    await submit()
    await waitFor(() => expect(sent).toHaveLength(1))
    expect(sent[0]?.input).toMatchObject({
      lines: [{ name: '示波器', needsCalibration: true, calibratedUntil: '2030-01-31' }],
    })
  })

  it('does not ask for the day of a tool the customer provides', async () => {
    const { user, sent, fill, submit } = await openTools()
    await fill('名称', '示波器')
    await user.click(screen.getByRole('checkbox', { name: '需校准' }))
    await user.click(screen.getByRole('radio', { name: '客户提供' }))
    await submit()
    await waitFor(() => expect(sent).toHaveLength(1))
    expect(sent[0]?.input).toMatchObject({
      lines: [{ source: 'CUSTOMER', needsCalibration: true, calibratedUntil: null }],
    })
  })

  it('filled from a kit asks for the day of its instruments; kept as a kit it says which they are', async () => {
    const tools = { ...kit, kind: 'TOOL', forUnits: 1, lines: [scope] }
    const { user, sent, submit } = await openTools([tools])
    await user.click(await screen.findByRole('button', { name: '填入 ID-215 标准清单（1 行）' }))
    expect(screen.getByRole<HTMLInputElement>('checkbox', { name: '需校准' }).checked).toBe(true)
    await submit()
    expect(await screen.findByText('此工具需校准，请填写校准有效期')).toBeTruthy()
    await user.click(screen.getByRole('button', { name: '存为 ID-215 标准清单' }))
    await user.click(await screen.findByRole('button', { name: /^确\s?定$|^OK$/ }))
    await waitFor(() => expect(sent).toHaveLength(1))
    expect(sent[0]?.input).toMatchObject({
      kind: 'TOOL',
      lines: [{ name: '示波器', needsCalibration: true }],
    })
  })
})
