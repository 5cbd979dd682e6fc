import 'fake-indexeddb/auto'
import { addDays, instantOf, localDateOf } from '@mendline/domain'
import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { clear, createStore } from 'idb-keyval'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { LI, queueRoot } from '../../testing/queue-data'
import { renderApp } from '../../testing/render-app'
import { TestServer } from '../../testing/test-server'

const ZONE = 'America/Los_Angeles'
/** The day at the customer's, sixteen hours behind the factory. */
const there = localDateOf(instantOf(Date.now()), ZONE)

const trip = (values: object = {}) => ({
  id: 'trip-1',
  number: 'WC260001',
  place: 'Reno, Hall 3',
  timeZone: ZONE,
  startsOn: addDays(there, -1),
  endsOn: addDays(there, 3),
  endedAt: null,
  customer: { id: 'c', name: 'Sierra Displays' },
  availableActions: [],
  cases: [
    {
      id: 'case-1',
      number: 'RC-2611-0001',
      model: { id: 'm', name: '工业显示器' },
      units: [
        { id: 'u1', position: 1, serial: 'HR-01', replacementSerial: null },
        { id: 'u2', position: 2, serial: 'HR-02', replacementSerial: null },
      ],
      repairRecords: [{ id: 'r1', unitId: 'u2', number: 'MA-1', result: 'REPAIRED', tripId: 'trip-1' }],
    },
  ],
  reports: [
    {
      id: 'rep-1',
      day: addDays(there, -1),
      draftId: 'd-1',
      plan: '开箱',
      actual: '已开箱',
      unitsPlanned: 0,
      unitsDone: 0,
      tomorrow: '更换驱动板',
    },
  ],
  signOffs: [],
  lines: [],
  ...values,
})

const CAUSES = [
  { id: 'g', code: 'PARTS', name: '物料', parentId: null, inUse: true },
  { id: 'x', code: 'COMPONENT', name: '元器件', parentId: 'g', inUse: true },
]

function server(values: object = {}, more: Record<string, (args: never) => unknown> = {}) {
  return new TestServer({
    ...queueRoot({ list: [] }),
    viewer: () => LI,
    trip: () => trip(values),
    causeCodes: () => CAUSES,
    ...more,
  })
}

const PATH = '/trips/trip-1/site'

beforeEach(() => clear(createStore('mendline', 'site')))

async function fill(actual: string): Promise<void> {
  await userEvent.type(await screen.findByLabelText('实际完成'), actual)
  await userEvent.type(screen.getByLabelText('计划台数'), '2')
  await userEvent.type(screen.getByLabelText('完成台数'), '1')
  await userEvent.type(screen.getByLabelText('总工时（小时）'), '7.5')
}

describe('the daily report', () => {
  it('is of the local day, begins with what was planned for it, and is sent once', async () => {
    const sent: object[] = []
    const at = server(
      {},
      {
        tripReport: ({ input }: { input: object }) => {
          sent.push(input)
          return { trip: trip(), userErrors: [] }
        },
      },
    )
    await renderApp(PATH, at)
    expect((await screen.findByLabelText<HTMLTextAreaElement>('今日计划')).value).toBe('更换驱动板')
    await fill('更换一台')
    await userEvent.click(screen.getByRole('button', { name: '发送日报' }))
    await waitFor(() => expect(sent).toHaveLength(1))
    expect(sent[0]).toMatchObject({
      tripId: 'trip-1',
      day: there,
      plan: '更换驱动板',
      actual: '更换一台',
      unitsPlanned: 2,
      unitsDone: 1,
      minutes: 450,
      problems: null,
    })
    expect((await screen.findByRole('region', { name: '已发送' })).textContent).toContain('更换一台')
  })

  it('is kept as it is typed, and waits while no answer comes', async () => {
    const at = server()
    await renderApp(PATH, at)
    await fill('更换一台')
    expect(await screen.findByText('草稿已保存在本机')).toBeTruthy()
    at.offline = true
    await userEvent.click(screen.getByRole('button', { name: '发送日报' }))
    const outbox = await screen.findByRole('region', { name: '本机上的日报' })
    expect(await within(outbox).findByText('等待网络')).toBeTruthy()
    expect(at.callsOf('SiteReport')).toHaveLength(0)
    await userEvent.click(screen.getByRole('button', { name: '修改' }))
    expect((await screen.findByLabelText<HTMLTextAreaElement>('实际完成')).value).toBe('更换一台')
  })

  it('is refused with the words at their fields, and loses nothing', async () => {
    const at = server(
      {},
      {
        tripReport: () => ({
          trip: null,
          userErrors: [{ code: 'X', message: '工时过多', field: ['input', 'minutes'] }],
        }),
      },
    )
    await renderApp(PATH, at)
    await fill('更换一台')
    await userEvent.click(screen.getByRole('button', { name: '发送日报' }))
    expect(await screen.findByText('工时过多')).toBeTruthy()
    expect(screen.getByText('被退回')).toBeTruthy()
    expect(screen.getByLabelText<HTMLTextAreaElement>('实际完成').value).toBe('更换一台')
  })

  it('says what is missing before it is sent', async () => {
    const at = server()
    await renderApp(PATH, at)
    await userEvent.click(await screen.findByRole('button', { name: '发送日报' }))
    expect((await screen.findAllByText(/必填|不能为空|请填写/)).length).toBeGreaterThan(0)
    expect(at.callsOf('SiteReport')).toHaveLength(0)
  })

  it('is not sent when somebody else has signed in on the device', async () => {
    let viewer: object = LI
    const at = server({}, { viewer: () => viewer })
    await renderApp(PATH, at)
    await fill('更换一台')
    viewer = { ...LI, id: 'somebody-else' }
    await userEvent.click(screen.getByRole('button', { name: '发送日报' }))
    const outbox = await screen.findByRole('region', { name: '本机上的日报' })
    expect(await within(outbox).findByText('等待网络')).toBeTruthy()
    await waitFor(() => expect(at.callsOf('SiteViewer').length).toBeGreaterThan(0))
    expect(at.callsOf('SiteReport')).toHaveLength(0)
  })
})

describe('the page with no network', () => {
  it('opens with the trip as last seen, for who was last signed in', async () => {
    const at = server()
    await renderApp(PATH, at)
    await fill('更换一台')
    await screen.findByText('草稿已保存在本机')
    document.body.replaceChildren()
    at.offline = true
    await renderApp(PATH, at)
    expect((await screen.findByLabelText<HTMLTextAreaElement>('实际完成')).value).toBe('更换一台')
    expect(screen.getByText(/^显示的是/)).toBeTruthy()
  })
})

describe('the records of units', () => {
  /** A browser that reads bar codes, with a camera that shows these, one after the other. */
  function camera(...codes: (string | null)[]) {
    const stop = vi.fn()
    vi.stubGlobal(
      'BarcodeDetector',
      class {
        detect() {
          const code = codes.length > 1 ? codes.shift() : codes[0]
          return Promise.resolve(code == null ? [] : [{ rawValue: code }])
        }
      },
    )
    const stream = Object.assign(new MediaStream(), { getTracks: () => [{ stop }] })
    vi.stubGlobal(
      'navigator',
      new Proxy(navigator, {
        get: (real, name) =>
          name === 'mediaDevices'
            ? { getUserMedia: () => Promise.resolve(stream) }
            : (Reflect.get(real, name) as unknown),
        has: () => true,
      }),
    )
    vi.spyOn(HTMLMediaElement.prototype, 'play').mockResolvedValue()
    return stop
  }
  afterEach(() => {
    vi.unstubAllGlobals()
    vi.restoreAllMocks()
  })

  it('finds the unit by the camera, which it lets go of', async () => {
    const stop = camera(null, 'HR-01')
    await renderApp(PATH, server())
    await userEvent.click(await screen.findByText('逐台维修'))
    await userEvent.click(await screen.findByRole('button', { name: '扫码' }))
    expect(await screen.findByLabelText('故障现象')).toBeTruthy()
    expect(stop).toHaveBeenCalledOnce()
  })

  it('finds the unit by its serial number and records its repair', async () => {
    const recorded: object[] = []
    const at = server(
      {},
      {
        repairCaseRepairOnSite: ({ input }: { input: object }) => {
          recorded.push(input)
          return { repairCase: { id: 'case-1' }, userErrors: [] }
        },
      },
    )
    await renderApp(PATH, at)
    await userEvent.click(await screen.findByText('逐台维修'))
    await userEvent.type(await screen.findByRole('searchbox', { name: '序列号' }), 'nothing{Enter}')
    expect(await screen.findByText(/本次外出维修中没有此序列号/)).toBeTruthy()
    await userEvent.clear(screen.getByRole('searchbox', { name: '序列号' }))
    await userEvent.type(screen.getByRole('searchbox', { name: '序列号' }), 'hr-01{Enter}')
    await userEvent.type(await screen.findByLabelText('故障现象'), '背光不亮')
    await userEvent.click(screen.getByLabelText('故障原因'))
    await userEvent.click(await screen.findByTitle('元器件'))
    await userEvent.type(screen.getByLabelText('维修措施'), '更换驱动板')
    await userEvent.click(screen.getByLabelText('已修复'))
    await userEvent.type(screen.getByLabelText('工时（分钟）'), '60')
    await userEvent.click(screen.getByRole('button', { name: '提交维修记录' }))
    await waitFor(() => expect(recorded).toHaveLength(1))
    expect(recorded[0]).toMatchObject({
      caseId: 'case-1',
      unitId: 'u1',
      faultSeen: '背光不亮',
      causeCode: 'COMPONENT',
      action: '更换驱动板',
      result: 'REPAIRED',
      minutes: 60,
    })
  })
})

describe('the end and the sign-off', () => {
  it('tells what the server still misses before the end', async () => {
    const at = server(
      {},
      {
        tripDeclareEnd: () => ({
          trip: null,
          userErrors: [{ code: 'UNITS_WITHOUT_RECORD', message: '还有 1 台没有维修记录', field: null }],
        }),
      },
    )
    await renderApp(PATH, at, 'en')
    await userEvent.click(await screen.findByText('Sign-off'))
    await userEvent.click(await screen.findByRole('button', { name: 'Declare the end' }))
    expect(await screen.findByText('还有 1 台没有维修记录')).toBeTruthy()
    expect(screen.getByText('The customer signs once the end is declared.')).toBeTruthy()
  })

  it('records a refusal with its reason', async () => {
    const words: object[] = []
    const at = server(
      {
        endedAt: '2026-01-01T00:00:00.000Z',
        availableActions: [{ action: 'tripSignOff', allowed: true, blockedBy: [] }],
      },
      {
        tripSignOff: ({ input }: { input: object }) => {
          words.push(input)
          return { trip: trip(), userErrors: [] }
        },
      },
    )
    await renderApp(PATH, at)
    await userEvent.click(await screen.findByText('结束与签收'))
    await userEvent.type(await screen.findByLabelText('共同测试内容'), '连续点亮 2 小时')
    await userEvent.click(screen.getByLabelText('拒签'))
    await userEvent.type(await screen.findByLabelText('拒签理由'), '仍有闪烁')
    await userEvent.type(screen.getByLabelText('客户签字人'), 'Dana')
    await userEvent.click(screen.getByRole('button', { name: '提交签收' }))
    await waitFor(() => expect(words).toHaveLength(1))
    expect(words[0]).toMatchObject({
      outcome: 'REFUSED',
      reason: '仍有闪烁',
      signedBy: 'Dana',
      signedOn: there,
      tested: '连续点亮 2 小时',
      attachmentIds: [],
    })
  })
})
