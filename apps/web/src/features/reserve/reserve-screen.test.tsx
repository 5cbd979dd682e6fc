import { addDays } from '@mendline/domain'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { CHEN, LI, queueRoot } from '../../testing/queue-data'
import { renderApp } from '../../testing/render-app'
import { TestServer } from '../../testing/test-server'
import { today } from '../../today'

const HR = { ...CHEN, department: 'HR_ADMIN' }
const WANG = {
  id: 't-wang',
  version: 4,
  name: '王强',
  latinName: 'WANG QIANG',
  department: 'PRODUCTION_ENGINEERING',
  phone: null,
  leftOn: null,
  user: null,
  passport: { country: 'CN', validUntil: '2031-05-01', maskedNumber: '••••••678' },
  skills: [{ id: 's', level: 'EXPERT', model: { id: 'm-dp', code: 'DP-2150', name: '显示器' } }],
  visas: [],
  reveals: [
    {
      id: 'r1',
      at: '2026-11-20T02:00:00.000Z',
      paper: 'PASSPORT',
      reason: '预订机票',
      by: { id: 'u', name: '吴敏' },
    },
  ],
  absences: [
    { id: 'a', startsOn: addDays(today(), 3), endsOn: addDays(today(), 9), reason: 'LEAVE', note: null },
  ],
}

const row = (values: object) => ({
  department: 'PRODUCTION_ENGINEERING',
  required: 3,
  members: 2,
  available: 2,
  abroad: 1,
  gap: 1,
  ...values,
})

/** A reserve of one technician, as HR sees it. */
function hr(more: Record<string, (args: never) => unknown> = {}) {
  return new TestServer({
    ...queueRoot({ list: [] }),
    viewer: () => HR,
    reserve: ({ on }: { on: string }) => ({
      departments: [row(on === today() ? {} : { available: 3, gap: 0 })],
      expiring: [
        {
          technician: { id: 't-wang', name: '王强' },
          paper: 'VISA',
          country: 'US',
          validUntil: addDays(today(), 20),
          warning: 'DAYS_30',
        },
      ],
    }),
    technicianAbsences: () => [{ ...WANG.absences[0], technician: WANG }],
    tripMembersAway: () => [
      { id: 'tm', startsOn: addDays(today(), 20), endsOn: addDays(today(), 25), technician: WANG },
    ],
    technicians: ({ filter }: { filter: { search: string | null } }) => {
      const found = WANG.name.includes(filter.search ?? '') ? [WANG] : []
      return {
        edges: found.map((node) => ({ cursor: node.id, node })),
        pageInfo: { hasNextPage: false, endCursor: null },
      }
    },
    technician: () => WANG,
    productModels: () => ({ nodes: [{ id: 'm-dp', code: 'DP-2150', name: '显示器' }] }),
    users: () => ({ nodes: [LI] }),
    ...more,
  })
}

const save = async () => userEvent.click(screen.getByRole('button', { name: /保\s*存/ }))

/** Enters a day as people type it. */
function enterDay(field: HTMLElement, day: string) {
  fireEvent.mouseDown(field)
  fireEvent.change(field, { target: { value: day } })
  fireEvent.keyDown(field, { key: 'Enter', keyCode: 13 })
}

describe('the reserve', () => {
  it('stands as required against available, today and on the day chosen, with papers and absences', async () => {
    await renderApp('/reserve', hr())
    const need = await screen.findByRole('region', { name: '需要与可派' })
    expect(within(need).getByRole('row', { name: /生产工程/ }).textContent).toMatch(
      /储备 2 人3.*2其中可出国 1缺 1 人3其中可出国 1满足/,
    )
    const papers = screen.getByRole('region', { name: '即将到期的证件' })
    expect(papers.textContent).toContain('30 天内到期王强签证 美国')
    expect(screen.getByRole('region', { name: '外出与缺勤' }).textContent).toMatch(
      /王强生产工程休假：.*外出维修：/,
    )
    expect((await screen.findByRole('row', { name: /WANG QIANG/ })).textContent).toContain('DP-2150 能带教')
  })

  it('is searched by name, which stands in the address', async () => {
    const { router } = await renderApp('/reserve', hr())
    const words = await screen.findByRole('searchbox', { name: '按姓名查找' })
    await userEvent.type(words, '李{Enter}')
    expect(await screen.findByText('没有符合条件的技术人员。')).toBeTruthy()
    expect(router.state.location.search).toMatchObject({ search: '李' })
  })

  it('is filtered by who knows a model and can go on the days of a trip, all of it in the address', async () => {
    const server = hr()
    const { router } = await renderApp('/reserve', server)
    const filters = within(await screen.findByRole('search', { name: '技术人员' }))
    const asked = () => server.callsOf('Technicians').at(-1)?.variables['filter']
    const model = filters.getByRole('combobox', { name: '会修的型号' })
    await userEvent.click(model)
    await userEvent.click(await screen.findByTitle('DP-2150 显示器'))
    await waitFor(() => expect(asked()).toMatchObject({ modelId: 'm-dp', fit: null }))

    // Where to is asked only of a trip, and of a visa only abroad.
    expect(filters.queryByRole('combobox', { name: '前往国家' })).toBeNull()
    enterDay(filters.getByLabelText('首日'), '2027-03-05')
    const at = (day: string) => ({ from: '2027-03-05', until: day, country: null, visaRequired: false })
    await waitFor(() => expect(asked()).toMatchObject({ modelId: 'm-dp', fit: at('2027-03-05') }))
    enterDay(filters.getByLabelText('末日'), '2027-03-10')
    await waitFor(() => expect(asked()).toMatchObject({ fit: at('2027-03-10') }))
    const country = await filters.findByRole('combobox', { name: '前往国家' })
    await userEvent.type(country, '美国')
    fireEvent.keyDown(country, { key: 'Enter', which: 13, keyCode: 13 })
    await userEvent.click(await filters.findByRole('checkbox', { name: '需要签证' }))
    await waitFor(() =>
      expect(asked()).toMatchObject({ fit: { ...at('2027-03-10'), country: 'US', visaRequired: true } }),
    )
    expect(router.state.location.search).toEqual({
      model: 'm-dp',
      from: '2027-03-05',
      until: '2027-03-10',
      country: 'US',
      visa: true,
    })
    // A trip that would begin after its end is moved.
    enterDay(filters.getByLabelText('首日'), '2027-04-01')
    await waitFor(() => expect(asked()).toMatchObject({ fit: { from: '2027-04-01', until: '2027-04-01' } }))
    await userEvent.click(filters.getByRole('button', { name: '清除筛选' }))
    await waitFor(() => expect(asked()).toMatchObject({ modelId: null, fit: null }))
    expect(router.state.location.search).toEqual({})
  })

  it('drops what makes no sense in the address', async () => {
    const server = hr()
    await renderApp('/reserve?from=2027-03-05&until=2027-03-01&country=XX&visa=perhaps&on=never', server)
    await screen.findByRole('row', { name: /WANG QIANG/ })
    expect(server.callsOf('Technicians').at(-1)?.variables['filter']).toMatchObject({
      fit: { from: '2027-03-05', until: '2027-03-05', country: null, visaRequired: false },
    })
  })

  it('says what would fill it while nobody is in it', async () => {
    const none = () => ({ edges: [], pageInfo: { hasNextPage: false, endCursor: null } })
    await renderApp('/reserve', hr({ technicians: none }))
    expect(await screen.findByText('还没有技术人员')).toBeTruthy()
  })

  it('takes up somebody with skills and papers; what is wrong stands at its field and nothing is lost', async () => {
    const wrong = {
      code: 'BEFORE',
      message: '不能早于 2026-12-10',
      field: ['input', 'absences', '0', 'endsOn'],
    }
    let refusals = 1
    const server = hr({
      technicianSave: () =>
        refusals-- > 0
          ? { technician: null, userErrors: [wrong] }
          : { technician: { id: 't-new', version: 1 }, userErrors: [] },
    })
    await renderApp('/reserve', server)
    await userEvent.click(await screen.findByRole('button', { name: '添加技术人员' }))
    await userEvent.type(await screen.findByLabelText('姓名'), '赵明')
    await userEvent.click(screen.getByRole('checkbox', { name: '有护照' }))
    await userEvent.type(screen.getByLabelText('号码'), 'E87654321')
    enterDay(screen.getByLabelText('有效期至'), '2032-01-01')
    await userEvent.click(screen.getByRole('button', { name: '添加缺勤' }))
    enterDay(screen.getByLabelText('从'), '2026-12-10')
    enterDay(screen.getByLabelText('到'), '2026-12-09')
    await save()
    // The country of the passport is missing.
    expect(await screen.findByText('请填写此项')).toBeTruthy()
    expect(server.callsOf('TechnicianSave')).toEqual([])
    const country = screen.getByLabelText('签发国家')
    await userEvent.type(country, '中国')
    fireEvent.keyDown(country, { key: 'Enter', which: 13, keyCode: 13 })
    await save()
    expect(await screen.findByText('不能早于 2026-12-10')).toBeTruthy()
    enterDay(screen.getByLabelText('到'), '2026-12-12')
    await save()
    await waitFor(() => expect(screen.queryByLabelText('姓名')).toBeNull())
    expect(server.callsOf('TechnicianSave').at(-1)?.variables['input']).toEqual({
      name: '赵明',
      department: 'PRODUCTION_ENGINEERING',
      passport: { country: 'CN', number: 'E87654321', validUntil: '2032-01-01' },
      skills: [],
      visas: [],
      absences: [{ startsOn: '2026-12-10', endsOn: '2026-12-12', reason: 'LEAVE' }],
      userId: null,
      leftOn: null,
    })
  })

  it('keeps a number that is not entered again, and shows it to who says what for', async () => {
    const server = hr({
      technicianSave: () => ({ technician: { id: 't-wang', version: 5 }, userErrors: [] }),
      technicianReveal: ({ input }: { input: { reason: string } }) =>
        input.reason === ''
          ? {
              number: null,
              userErrors: [{ code: 'REQUIRED', message: '请填写用途', field: ['input', 'reason'] }],
            }
          : { number: 'E12345678', userErrors: [] },
    })
    await renderApp('/reserve?technician=t-wang', server)
    expect(await screen.findByText(/••••••678/)).toBeTruthy()
    await userEvent.click(screen.getByRole('button', { name: '查看号码' }))
    const dialog = (await screen.findByText('查看护照号码')).closest<HTMLElement>('[role=dialog]')!
    const show = within(dialog).getByRole('button', { name: /查\s*看/ })
    await userEvent.click(show)
    expect(await within(dialog).findByText('请填写用途')).toBeTruthy()
    await userEvent.type(within(dialog).getByRole('textbox'), '预订机票')
    await userEvent.click(show)
    expect(await within(dialog).findByText('E12345678')).toBeTruthy()
    await userEvent.click(within(dialog).getByRole('button', { name: /close|关闭/i }))
    await waitFor(() => expect(screen.queryByText('E12345678')).toBeNull())
    await save()
    await waitFor(() => expect(server.callsOf('TechnicianSave')).toHaveLength(1))
    expect(server.callsOf('TechnicianSave')[0]?.variables['input']).toMatchObject({
      technicianId: 't-wang',
      expectedVersion: 4,
      passport: { country: 'CN', validUntil: '2031-05-01' },
    })
    expect(JSON.stringify(server.callsOf('TechnicianSave'))).not.toContain('number')
  })

  it('is set for a department: how many it has to have', async () => {
    const server = hr({ reserveTargetSet: () => ({ required: 5, userErrors: [] }) })
    await renderApp('/reserve', server)
    await userEvent.click(await screen.findByRole('button', { name: '生产工程 设定人数' }))
    const dialog = await screen.findByRole('dialog')
    const field = within(dialog).getByRole('spinbutton')
    await userEvent.clear(field)
    await userEvent.type(field, '5')
    await userEvent.click(within(dialog).getByRole('button', { name: /保\s*存/ }))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(server.callsOf('ReserveTargetSet')[0]?.variables['input']).toEqual({
      department: 'PRODUCTION_ENGINEERING',
      required: 5,
      expectedRequired: 3,
    })
  })

  it('is changed by an administrator, to whom no number is shown', async () => {
    const administrator = { ...LI, role: 'ADMINISTRATOR' }
    await renderApp('/reserve?technician=t-wang', hr({ viewer: () => administrator }))
    expect(await screen.findByText(/••••••678/)).toBeTruthy()
    expect(screen.getByRole('button', { name: /保\s*存/ })).toBeTruthy()
    expect(screen.queryByRole('button', { name: '查看号码' })).toBeNull()
    await userEvent.click(screen.getByText('号码查看记录（1 次）'))
    expect(screen.getByText('预订机票')).toBeTruthy()
  })

  it('is read, not changed, by a head of another department', async () => {
    await renderApp('/reserve?technician=t-wang', hr({ viewer: () => LI }))
    expect(await screen.findByText(/••••••678/)).toBeTruthy()
    expect(screen.queryByRole('button', { name: '查看号码' })).toBeNull()
    expect(screen.queryByRole('button', { name: /保\s*存/ })).toBeNull()
    expect(screen.queryByRole('button', { name: '添加技术人员' })).toBeNull()
    expect(screen.getByLabelText<HTMLInputElement>('姓名').disabled).toBe(true)
  })
})

describe('the queue of who keeps the reserve', () => {
  it('says which departments lack technicians', async () => {
    await renderApp('/queue', hr())
    expect((await screen.findByRole('alert')).textContent).toContain('技术人员储备不足：生产工程缺 1 人')
    expect(screen.getByRole('link', { name: '查看储备' }).getAttribute('href')).toBe('/reserve')
  })

  it('is the only one that does', async () => {
    const server = hr({ viewer: () => LI })
    await renderApp('/queue', server)
    await screen.findByRole('heading', { name: /待办/ })
    expect(server.callsOf('ReserveGaps')).toEqual([])
  })
})
