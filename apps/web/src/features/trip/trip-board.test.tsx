import { addDays } from '@mendline/domain'
import { dateText } from '@mendline/ui'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { LI, queueRoot } from '../../testing/queue-data'
import { renderApp } from '../../testing/render-app'
import { TestServer } from '../../testing/test-server'
import { SEEN_TRIP, tripReport } from '../../testing/trip-data'
import { today } from '../../today'

const server = (values: object = {}) =>
  new TestServer({
    ...queueRoot({ list: [] }),
    viewer: () => LI,
    trip: ({ id }: { id: string }) => (id === 'trip-1' ? { ...SEEN_TRIP, ...values } : null),
    repairCase: () => null,
  })

const open = async (query = '', values: object = {}, language: 'zh' | 'en' = 'zh') => {
  const at = server(values)
  const { router } = await renderApp(`/trips/trip-1${query}`, at, language)
  await screen.findByRole('heading', { name: /WC26-00001/ })
  return { at, router }
}

const text = (days: number) => dateText(addDays(today(), days), 'zh')
const track = async (name: string) => within(await screen.findByRole('listitem', { name }))

describe('the board of a trip', () => {
  it('says when the trip can leave against the day planned, and lights what holds it', async () => {
    await open()
    const day = await screen.findByRole('region', { name: '关键链' })
    expect(day.textContent).toContain(`最早可以出发${text(22)}`)
    expect(day.textContent).toContain('比计划晚 12 天')
    const materials = await track('物料')
    expect(materials.getByText('1 / 3')).toBeTruthy()
    expect(materials.getAllByLabelText('关键')).toHaveLength(2)
    const [purchase, issue] = materials.getAllByRole('listitem')
    expect(purchase?.textContent).toContain(`采购到货 背光驱动板`)
    expect(purchase?.textContent).toContain(`承诺 ${text(20)}`)
    expect(issue?.textContent).toContain('等待：采购到货')
    expect((await track('人员')).getByText('已就绪')).toBeTruthy()
    expect((await track('证件')).getByText('不需要')).toBeTruthy()
  })

  it('names who waived a gap of the trip and why, and nothing that was waived of the case besides', async () => {
    await open()
    const waived = await screen.findByRole('region', { name: '已豁免的缺口' })
    expect(waived.textContent).toContain('确认客户备料无尘布李娜 豁免')
    expect(waived.textContent).toContain('客户现场常备无尘布')
    expect(waived.textContent).not.toContain('与行程无关')
  })

  it('tries another day for a purchase without asking the server, and goes back to what was promised', async () => {
    const { at } = await open()
    const field = await screen.findByLabelText('背光驱动板 到货日期')
    const asked = at.callsOf('TripBoard').length
    fireEvent.mouseDown(field)
    fireEvent.change(field, { target: { value: addDays(today(), 4) } })
    fireEvent.keyDown(field, { key: 'Enter', keyCode: 13 })
    const day = screen.getByRole('region', { name: '关键链' })
    // It comes on the evening of the fourth day, and a day later it is issued.
    await waitFor(() => expect(day.textContent).toContain(`最早可以出发${text(5)}`))
    expect(day.textContent).toContain('比计划早 5 天')
    expect(day.textContent).toContain('按改动后的日期推算')
    expect((await track('物料')).getByText(`${text(5)} 就绪`, { selector: 'header > *' })).toBeTruthy()
    expect(at.callsOf('TripBoard')).toHaveLength(asked)
    await userEvent.click(screen.getByRole('button', { name: '恢复承诺的日期' }))
    expect(day.textContent).toContain(`最早可以出发${text(22)}`)
  })

  it('opens the form of a step for who may act, and says who must where the reader may not', async () => {
    await open()
    await userEvent.click((await track('工具')).getByRole('button', { name: '办理 工具仪器备品清单' }))
    const form = await screen.findByRole('dialog')
    expect(within(form).getByText('工具仪器备品清单')).toBeTruthy()
    const plan = await track('方案')
    expect(plan.queryByRole('button')).toBeNull()
    expect(plan.getByText('须由国内事业部办理')).toBeTruthy()
    await userEvent.keyboard('{Escape}')
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  })

  it('shows papers that do not last, and where a visa stands', async () => {
    await open('?tab=team')
    const row = await screen.findByRole('row', { name: /WANG QIANG/ })
    expect(row.textContent).toContain('行程结束后不足六个月')
    expect(row.textContent).toContain('已申请')
  })

  it('filters materials and tools in the address, and says what may not be used or carried', async () => {
    const { router } = await open('?tab=goods')
    expect(await screen.findByText('3 / 3 行')).toBeTruthy()
    const scope = screen.getByRole('row', { name: /示波器/ })
    expect(scope.textContent).toContain('不能随身携带：含锂电池')
    expect(
      within(scope)
        .getByText(`至 ${text(12)}`)
        .closest('[data-tone="late"]'),
    ).toBeTruthy()
    await userEvent.type(screen.getByRole('searchbox', { name: '名称、料号、资产编号' }), 'bl-21{Enter}')
    expect(await screen.findByText('1 / 3 行')).toBeTruthy()
    expect(screen.queryByRole('row', { name: /示波器/ })).toBeNull()
    expect(router.state.location.search).toEqual({ tab: 'goods', search: 'bl-21' })
  })

  it('marks a tool of ours that must be calibrated and has no day', async () => {
    const [board, cloth, scope] = SEEN_TRIP.lines
    await open('?tab=goods', { lines: [board, cloth, { ...scope, calibratedUntil: null }] })
    const row = within(await screen.findByRole('row', { name: /示波器/ }))
    expect(row.getByText('需校准，未填有效期').closest('[data-tone="late"]')).toBeTruthy()
  })

  it('puts late purchases first, with every day ever promised', async () => {
    await open('?tab=purchases')
    const [first, second] = await screen.findAllByText(/^CG-\d$/)
    expect([first?.textContent, second?.textContent]).toEqual(['CG-1', 'CG-2'])
    const [history] = screen.getAllByRole('list', { name: '交期变更与催办记录' })
    const said = within(history as HTMLElement).getAllByRole('listitem')
    expect(said.map((one) => one.textContent)).toEqual([
      expect.stringContaining(`承诺 ${text(5)}`),
      expect.stringContaining(`承诺 ${text(20)} 重新排产`),
      expect.stringContaining('催办 已与供应商通话'),
    ])
    expect(screen.getAllByText('晚于需要日期')).toHaveLength(1)
  })

  it('draws what was done against the plan, and names days without a report', async () => {
    const reports = [tripReport(-3, 2, 2), tripReport(-2, 2, 1, { problems: '停电两小时' })]
    await open('?tab=site', { stage: 'ON_SITE', reports, missedReports: [addDays(today(), -1)] })
    expect(await screen.findByText('缺 1 天日报')).toBeTruthy()
    const point = screen.getByRole('button', { name: `${text(-2)} 计划 4 完成 3` })
    await userEvent.click(point)
    expect(document.activeElement?.textContent).toContain('停电两小时')
  })

  it('warns of goods on their way that come after the trip begins, and says where they are', async () => {
    const consignment = {
      id: 'c',
      number: 'TY-1',
      address: 'Reno',
      contact: 'Ann',
      carrier: 'DHL',
      waybill: 'W-1',
      customsPaper: 'NONE',
      customsNumber: null,
      reimportBy: null,
      reimportedOn: null,
      reimportNumber: null,
      reimportNote: null,
      reimportAttachmentIds: [],
      expectedOn: addDays(today(), 12),
      arrivedAt: null,
      attachmentIds: [],
      milestones: [{ id: 'ms', milestone: 'DEPARTED', reachedOn: addDays(today(), -1), note: null }],
    }
    await open('', { consignments: [consignment] })
    const late = (await track('运送')).getByText(`预计 ${text(12)} 到达`)
    expect(late.closest('[data-tone="late"]')).toBeTruthy()
    await userEvent.click(screen.getByRole('tab', { name: '携带与托运' }))
    const way = within(await screen.findByRole('list', { name: '运送进度' })).getAllByRole('listitem')
    // Without customs papers nothing is cleared; what was passed without a record says so.
    expect(way.map((one) => one.textContent.trim())).toEqual([
      '已揽收未登记',
      `已启运${text(-1)}`,
      '派送中未到',
      '已到达未到',
    ])
    expect(screen.getByText(/示波器 × 1 pcs/)).toBeTruthy()
    // Only who consigned it records where it is.
    expect(screen.queryByRole('button', { name: '登记运输进展' })).toBeNull()
  })

  it('lets who told a list tell it again, and nobody else', async () => {
    const [tripCase] = SEEN_TRIP.cases
    const told = (step: string) => ({ ...tripCase?.steps[0], step, status: 'DONE' })
    const cases = [{ ...tripCase, steps: [told('list-materials'), told('list-tools')] }]
    const { router } = await open('?tab=goods', { cases })
    await userEvent.click(await screen.findByRole('button', { name: '工具仪器备品清单' }))
    expect(await screen.findByRole('dialog')).toBeTruthy()
    // Which form is open stands in the address, so that it is there again after a reload, and can be passed on.
    expect(router.state.location.search).toEqual({ tab: 'goods', step: 'list-tools', of: 'SH26-00001' })
    expect(screen.queryByRole('button', { name: '物料备料清单' })).toBeNull()
  })

  it('is read in English', async () => {
    await open('', {}, 'en')
    const day = await screen.findByRole('region', { name: 'Critical chain' })
    expect(day.textContent).toContain('12 days after the plan')
    expect((await screen.findByRole('listitem', { name: 'Materials' })).textContent).toContain('1 of 3')
    expect(screen.getByText('Visa: Applied for')).toBeTruthy()
  })

  it('says that everything is ready, and what comes then', async () => {
    const readiness = {
      ...SEEN_TRIP.readiness,
      complete: true,
      chain: [],
      tracks: SEEN_TRIP.readiness.tracks.map((one) => ({
        ...one,
        settled: one.total,
        readyAt: null,
        gaps: [],
      })),
    }
    await open('', { readiness })
    expect(await screen.findByText('出发前的准备已全部完成。')).toBeTruthy()
    expect(screen.queryByText('如果到货日期变了')).toBeNull()
  })

  it('says so when there is no such trip', async () => {
    await renderApp('/trips/nowhere', server())
    expect(await screen.findByText('没有这次外出维修')).toBeTruthy()
  })
})
