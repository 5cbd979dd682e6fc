import { act, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'
import { connection as liveConnection } from '../../server/connection'
import { CHEN, LI, queueRoot, task, type TestTask } from '../../testing/queue-data'
import { renderApp } from '../../testing/render-app'
import { serverError, TestServer } from '../../testing/test-server'

function desk(list: readonly TestTask[], more: Record<string, (args: never) => unknown> = {}) {
  const tasks = { list }
  return { tasks, server: new TestServer({ ...queueRoot(tasks), ...more }) }
}

const rows = async () => (await screen.findAllByRole('row')).slice(1)
const ping = (server: TestServer) =>
  server.emit('QueueChanged', {
    queueChanged: { department: 'PRODUCTION_ENGINEERING', caseId: 'case-1', at: '2026-07-01T00:00:00.000Z' },
  })

describe('My queue', () => {
  it('lists the open tasks of my department and nobody else’s, with the counts', async () => {
    const { server } = desk([
      task('1'),
      task('2', { dueAt: null }),
      task('3', { state: 'WAITING' }),
      task('4', { department: 'QUALITY' }),
    ])
    await renderApp('/queue', server)
    const [first, second, ...others] = await rows()
    expect(first?.textContent).toContain('RC-2607-1')
    expect(second?.textContent).toContain('RC-2607-2')
    expect(others).toEqual([])
    expect(screen.getByText('共 2 项')).toBeTruthy()
    expect(screen.getByText('逾期 1')).toBeTruthy()
    expect(screen.getByText('可办理 2')).toBeTruthy()
    expect(screen.getByText('今后到期 1')).toBeTruthy()
    expect(screen.getByText('未到时间 0')).toBeTruthy()
    expect(screen.getByText('等待他人 1')).toBeTruthy()
    expect(screen.getByRole('heading', { name: '我的待办' })).toBeTruthy()
  })

  it('reads its filters from the address', async () => {
    const { server } = desk([task('1'), task('2', { state: 'WAITING', waitingFor: ['receive-units'] })])
    await renderApp('/queue?state=WAITING&assignee=none&step=repair-units', server)
    expect((await rows())[0]?.textContent).toContain('等待：清点入库')
    expect(server.callsOf('QueueTasks')[0]?.variables['filter']).toMatchObject({
      department: 'PRODUCTION_ENGINEERING',
      state: 'WAITING',
      unassigned: true,
      step: 'repair-units',
    })
  })

  it('puts a tab and a filter into the address, and takes the filter out again', async () => {
    const { server } = desk([task('1')])
    const { href } = await renderApp('/queue', server)
    await rows()
    await userEvent.click(screen.getByText('等待他人 0'))
    await waitFor(() => expect(href()).toBe('/queue?state=WAITING'))
    expect(await screen.findByText('这里没有待办')).toBeTruthy()
    expect(screen.queryByRole('button', { name: '清除筛选' })).toBeNull()
    await userEvent.click(screen.getByRole('combobox', { name: '负责人' }))
    await userEvent.click(await screen.findByTitle('指派给我'))
    await waitFor(() => expect(href()).toBe('/queue?state=WAITING&assignee=me'))
    expect(await screen.findByText('没有符合筛选条件的待办')).toBeTruthy()
    await userEvent.click(screen.getAllByRole('button', { name: '清除筛选' })[0] as HTMLElement)
    await waitFor(() => expect(href()).toBe('/queue?state=WAITING'))
    await userEvent.click(screen.getByText('可办理 1'))
    await waitFor(() => expect(href()).toBe('/queue'))
    expect(await rows()).toHaveLength(1)
  })

  it('drops what does not belong into the address', async () => {
    const { server } = desk([task('1')])
    await renderApp('/queue?department=NONSENSE&state=1&step=__proto__', server)
    expect(await rows()).toHaveLength(1)
  })

  it('changes in place when another desk has done something', async () => {
    const { server, tasks } = desk([task('1'), task('2')])
    await renderApp('/queue', server)
    expect(await rows()).toHaveLength(2)
    tasks.list = [task('1', { assignee: CHEN }), task('3')]
    act(() => ping(server))
    await waitFor(() => expect(screen.queryByText('RC-2607-2')).toBeNull())
    const [first, second] = await rows()
    expect(first?.textContent).toContain('陈晓')
    expect(first?.dataset['changed']).toBe('true')
    expect(second?.textContent).toContain('RC-2607-3')
  })

  it('looks once after a burst of changes', async () => {
    const { server } = desk([task('1')])
    await renderApp('/queue', server)
    await rows()
    const before = server.callsOf('QueueTasks').length
    act(() => {
      for (let n = 0; n < 20; n += 1) ping(server)
    })
    await waitFor(() => expect(server.callsOf('QueueTasks').length).toBe(before + 1))
  })

  it('looks again for a change that came while it was looking', async () => {
    const tasks = { list: [task('1'), task('2')] }
    const root = queueRoot(tasks)
    const held: (() => void)[] = []
    let slow = false
    const server = new TestServer({
      ...root,
      tasks: async (args: never) => {
        const answer = root.tasks(args)
        if (slow) await new Promise<void>((resolve) => held.push(resolve))
        return answer
      },
    })
    await renderApp('/queue', server)
    expect(await rows()).toHaveLength(2)
    slow = true
    act(() => ping(server))
    await waitFor(() => expect(held).toHaveLength(1))
    // Read before this happened, that answer cannot know of it.
    tasks.list = [task('3')]
    slow = false
    act(() => ping(server))
    await act(async () => vi.waitFor(() => expect(server.callsOf('QueueSummary').length).toBeGreaterThan(2)))
    held[0]?.()
    await waitFor(() => expect(screen.getByText('RC-2607-3')).toBeTruthy())
  })

  it('fetches again after the connection was interrupted', async () => {
    const { server, tasks } = desk([task('1')])
    await renderApp('/queue', server)
    await rows()
    tasks.list = [task('1'), task('2')]
    act(() => {
      liveConnection.lost()
      liveConnection.connected()
    })
    await waitFor(async () => expect(await rows()).toHaveLength(2))
  })

  it('opens the task of the address beside the list; Esc closes', async () => {
    const { server } = desk([task('1'), task('2', { step: 'draw-units' })])
    const { href } = await renderApp('/queue?task=2', server)
    const panel = await screen.findByRole('complementary', { name: '待办详情' })
    expect(within(panel).getByRole('heading').textContent).toContain('维修组领用 W5.4.2')
    expect(within(panel).getByText('深圳市宏达显示技术有限公司')).toBeTruthy()
    await userEvent.keyboard('{Escape}')
    await waitFor(() => expect(href()).toBe('/queue'))
    expect(screen.queryByRole('complementary')).toBeNull()
  })

  it('goes by keyboard alone: J, K, Enter', async () => {
    const { server } = desk([task('1'), task('2'), task('3')])
    const { href } = await renderApp('/queue', server)
    await rows()
    await userEvent.keyboard('jjk{Enter}')
    await waitFor(() => expect(href()).toContain('task=1'))
    await userEvent.keyboard('j')
    await waitFor(() => expect(href()).toContain('task=2'))
  })

  it('does not take letters typed into a field for shortcuts', async () => {
    const { server } = desk([task('1')])
    const { href } = await renderApp('/queue', server)
    await rows()
    await userEvent.type(screen.getByRole('textbox', { name: '单号、客户、序列号' }), 'ja{Enter}')
    await waitFor(() => expect(href()).toBe('/queue?search=ja'))
    expect(screen.queryByRole('dialog')).toBeNull()
  })

  it('keeps a task on screen that somebody else completed, and says so', async () => {
    const { server, tasks } = desk([task('1'), task('2')])
    await renderApp('/queue?task=1', server)
    await screen.findByRole('complementary')
    tasks.list = [task('2')]
    act(() => ping(server))
    expect(await screen.findByText('该待办已完成或已转走。')).toBeTruthy()
  })

  it('says what would fill an empty queue', async () => {
    const { server } = desk([])
    await renderApp('/queue', server, 'en')
    expect(await screen.findByText('Nothing to do')).toBeTruthy()
  })

  it('tells of a failure and tries again', async () => {
    const { server } = desk([task('1')])
    const answer = server.root['tasks']
    server.root['tasks'] = () => {
      throw serverError('LIMITED', 'too many', { retryAfterSeconds: 7 })
    }
    await renderApp('/queue', server)
    expect((await screen.findByRole('alert')).textContent).toContain('7 秒')
    if (answer !== undefined) server.root['tasks'] = answer
    await userEvent.click(screen.getByRole('button', { name: '重试' }))
    expect(await rows()).toHaveLength(1)
  })
})

describe('Daily reports that are missing', () => {
  const trip = {
    id: 'trip-1',
    number: 'WC260001',
    place: '苏州 3 号厂房',
    missedReports: ['2026-11-24', '2026-11-25'],
    members: [{ id: 'm', leads: true, releasedAt: null, technician: { id: 't', name: '王强' } }],
  }

  it('stand above the queue of engineering, with a way to the trip', async () => {
    const { server } = desk([task('1')], { tripsWithMissedReports: () => [trip] })
    await renderApp('/queue', server)
    const text = 'WC260001 苏州 3 号厂房（组长 王强）缺日报：2026年11月24日、2026年11月25日'
    expect(await screen.findByText(text)).toBeTruthy()
    expect(server.callsOf('MissedReports')[0]?.variables).toEqual({ mine: false })
    expect(screen.getByRole('link', { name: '查看行程' }).getAttribute('href')).toBe('/trips/trip-1?tab=site')
  })

  it('of the own trip stand in whichever queue its leader works, and in nobody else’s', async () => {
    const { server } = desk([], { viewer: () => ({ ...LI, department: 'QUALITY' }) })
    await renderApp('/queue', server)
    await waitFor(() => expect(server.callsOf('MissedReports')[0]?.variables).toEqual({ mine: true }))
  })

  it('are not asked for in the queue of another department', async () => {
    const { server } = desk([])
    await renderApp('/queue?department=FINANCE', server)
    await screen.findByRole('heading', { name: /待办/ })
    expect(server.callsOf('MissedReports')).toEqual([])
  })
})

describe('Assigning', () => {
  it('gives the ticked tasks to a colleague in one go', async () => {
    const list = [task('1'), task('2'), task('3')]
    const { server, tasks } = desk(list, {
      taskAssign: ({ input }: { input: { taskIds: string[]; assigneeId: string } }) => {
        tasks.list = tasks.list.map((each) =>
          input.taskIds.includes(each.id) ? { ...each, assignee: CHEN } : each,
        )
        return { tasks: tasks.list.filter((each) => input.taskIds.includes(each.id)), userErrors: [] }
      },
    })
    await renderApp('/queue', server)
    await rows()
    await userEvent.keyboard('jxjxa')
    const dialog = await screen.findByRole('dialog')
    expect(within(dialog).getByText('指派 2 项待办')).toBeTruthy()
    await userEvent.click(within(dialog).getByRole('combobox'))
    await userEvent.click(await screen.findByTitle('陈晓'))
    await userEvent.click(within(dialog).getByRole('button', { name: '指派' }))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(server.callsOf('QueueAssign')[0]?.variables).toEqual({
      input: { taskIds: ['1', '2'], assigneeId: CHEN.id },
    })
    const [first, , third] = await rows()
    await waitFor(() => expect(first?.textContent).toContain('陈晓'))
    expect(third?.textContent).toContain('未指派')
  })

  it('keeps the dialog open with the reason when it is refused', async () => {
    const { server } = desk([task('1')], {
      taskAssign: () => ({
        tasks: [],
        userErrors: [{ code: 'NOT_FOUND', message: '该员工已停用', field: ['input', 'assigneeId'] }],
      }),
    })
    await renderApp('/queue', server)
    await rows()
    await userEvent.keyboard('ja')
    await userEvent.click(await screen.findByRole('button', { name: '指派给我' }))
    expect(await screen.findByText('该员工已停用')).toBeTruthy()
    expect(server.callsOf('QueueAssign')[0]?.variables).toEqual({
      input: { taskIds: ['1'], assigneeId: LI.id },
    })
  })
})

describe('All queues', () => {
  it('opens the tasks behind a number', async () => {
    const { server } = desk([task('1'), task('2', { department: 'QUALITY', state: 'WAITING', dueAt: null })])
    const { href } = await renderApp('/queues', server, 'en')
    const link = await screen.findByRole('link', { name: 'Quality centre, Waiting: 1' })
    await userEvent.click(link)
    await waitFor(() => expect(href()).toBe('/queue?department=QUALITY&state=WAITING'))
    expect(await screen.findByRole('heading', { name: 'Queue of Quality centre' })).toBeTruthy()
    expect(await rows()).toHaveLength(1)
  })

  it('counts live', async () => {
    const { server, tasks } = desk([task('1')])
    await renderApp('/queues', server)
    expect(await screen.findByRole('link', { name: '生产工程, 逾期: 1' })).toBeTruthy()
    tasks.list = [task('1'), task('2')]
    act(() => ping(server))
    expect(await screen.findByRole('link', { name: '生产工程, 逾期: 2' })).toBeTruthy()
  })
})

describe('Units imported for repair', () => {
  const due = [
    { id: 'c1', number: 'SH26-00007', reexportBy: '2026-01-02' },
    { id: 'c2', number: 'SH26-00009', reexportBy: '2199-12-31' },
  ]

  it('that must leave the country stand above the queue of HR, with a way to each case', async () => {
    const reimport = { id: 'x', reimportBy: '2199-01-01', trip: { id: 'trip-1', number: 'WC26-00003' } }
    const { server } = desk([], { reexportsDue: () => due, reimportsDue: () => [reimport] })
    await renderApp('/queue?department=HR_ADMIN', server)
    expect(await screen.findByText('2 个个案的进口维修品须尽快复出口')).toBeTruthy()
    const late = screen.getByRole('link', { name: 'SH26-00007（已逾期，应于 2026年1月2日 前）' })
    expect(late.getAttribute('href')).toBe('/cases/SH26-00007')
    expect(screen.getByRole('link', { name: 'SH26-00009（2199年12月31日 前）' })).toBeTruthy()
    expect(screen.getByText('1 批暂时出口的物品须尽快复运进境')).toBeTruthy()
    const back = screen.getByRole('link', { name: 'WC26-00003（2199年1月1日 前）' })
    expect(back.getAttribute('href')).toBe('/trips/trip-1?tab=returns')
  })

  it('are not asked for in the queue of another department', async () => {
    const { server } = desk([])
    await renderApp('/queue?department=FINANCE', server)
    await screen.findByRole('heading', { name: /待办/ })
    expect(server.callsOf('BorderDays')).toEqual([])
  })
})
