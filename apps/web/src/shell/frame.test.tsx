import { act, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { connection } from '../server/connection'
import { LI, queueRoot, task } from '../testing/queue-data'
import { renderApp } from '../testing/render-app'
import { serverError, TestServer } from '../testing/test-server'

const server = (more: Record<string, (args: never) => unknown> = {}) =>
  new TestServer({ ...queueRoot({ list: [task('1')] }), ...more })
const content = () => screen.findByText('RC-2607-1')

afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

describe('The frame', () => {
  it('shows who I am, where I can go, and what is overdue', async () => {
    await renderApp('/queue', server())
    await content()
    expect(screen.getByRole('button', { name: '账户: 李海涛' })).toBeTruthy()
    const nav = screen.getByRole('navigation', { name: '主导航' })
    expect(await within(nav).findByLabelText('1 项逾期')).toBeTruthy()
    expect(
      within(nav)
        .getByRole('link', { name: /我的待办/ })
        .getAttribute('aria-current'),
    ).toBe('page')
    expect(within(nav).queryByRole('link', { name: '登记' })).toBeNull()
    expect(within(nav).queryByRole('link', { name: '管理' })).toBeNull()
  })

  it('offers registering to a front office, and everything to an administrator', async () => {
    await renderApp('/queue', server({ viewer: () => ({ ...LI, role: 'ADMINISTRATOR' }) }))
    const nav = await screen.findByRole('navigation', { name: '主导航' })
    for (const name of ['登记', '导入', '管理']) expect(within(nav).getByRole('link', { name })).toBeTruthy()
  })

  it('searches from anywhere with /', async () => {
    const { href } = await renderApp('/queue', server())
    await content()
    await userEvent.keyboard('/')
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: '搜索个案' }))
    await userEvent.keyboard('宏达{Enter}')
    await waitFor(() => expect(decodeURIComponent(href())).toBe('/cases?search=宏达'))
  })

  it('changes language at once, here and with the account', async () => {
    const viewerSetLanguage = vi.fn(() => ({ viewer: { ...LI, language: 'en' }, userErrors: [] }))
    await renderApp('/queue', server({ viewerSetLanguage }))
    await content()
    await userEvent.click(screen.getByRole('button', { name: 'English' }))
    expect(await screen.findByRole('heading', { name: 'My queue' })).toBeTruthy()
    expect(screen.getAllByText('Production engineering').length).toBeGreaterThan(0)
    expect(viewerSetLanguage).toHaveBeenCalledOnce()
    expect(localStorage.getItem('mendline.language')).toBe('en')
  })

  it('follows the account, whoever used the device before, and writes nothing to it', async () => {
    localStorage.setItem('mendline.language', 'en')
    const viewerSetLanguage = vi.fn(() => ({ viewer: LI, userErrors: [] }))
    await renderApp('/queue', server({ viewerSetLanguage }))
    expect(await screen.findByRole('heading', { name: '我的待办' })).toBeTruthy()
    expect(viewerSetLanguage).not.toHaveBeenCalled()
  })

  it('takes along what was asked for before signing in, once', async () => {
    sessionStorage.setItem('mendline.language.asked', 'en')
    localStorage.setItem('mendline.language', 'en')
    const viewerSetLanguage = vi.fn(() => ({ viewer: { ...LI, language: 'en' }, userErrors: [] }))
    await renderApp('/queue', server({ viewerSetLanguage }))
    await waitFor(() => expect(viewerSetLanguage).toHaveBeenCalledOnce())
    expect(sessionStorage.getItem('mendline.language.asked')).toBeNull()
  })

  it('names departments as the administrator does', async () => {
    const departments = () => [
      { department: 'PRODUCTION_ENGINEERING', name: '工程一部', nameZh: '工程一部', nameEn: 'Engineering 1' },
    ]
    await renderApp('/queue', server({ departments }))
    expect((await screen.findAllByText('工程一部')).length).toBeGreaterThan(0)
  })

  it('goes dark and stays so', async () => {
    await renderApp('/queue', server())
    await content()
    await userEvent.click(screen.getByRole('button', { name: '外观: 跟随系统' }))
    await userEvent.click(await screen.findByRole('menuitem', { name: /深色/ }))
    await waitFor(() => expect(document.documentElement.dataset['theme']).toBe('dark'))
    expect(localStorage.getItem('mendline.theme')).toBe('dark')
  })

  it('says when the connection is lost, since when, and when it is back', async () => {
    await renderApp('/queue', server())
    await content()
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    act(() => {
      connection.lost()
      vi.advanceTimersByTime(5_000)
    })
    expect(screen.getByText(/连接已断开.*截至/)).toBeTruthy()
    act(() => connection.connected())
    expect(screen.getByText('已重新连接，内容已更新。')).toBeTruthy()
    act(() => {
      vi.advanceTimersByTime(10_000)
    })
    expect(screen.queryByText('已重新连接，内容已更新。')).toBeNull()
  })

  it('helps when there is no such page, and when the server cannot be reached', async () => {
    await renderApp('/nowhere', server())
    expect(await screen.findByRole('link', { name: '回到我的待办' })).toBeTruthy()
    expect(screen.getByRole('link', { name: '查找个案' }).getAttribute('href')).toBe('/cases')
    expect(screen.getByRole('link', { name: /全部待办/ })).toBeTruthy()
  })

  it('offers to try again when who I am cannot be asked', async () => {
    // The router reports what it shows.
    vi.spyOn(console, 'error').mockImplementation(() => undefined)
    vi.spyOn(console, 'warn').mockImplementation(() => undefined)
    const down = server({
      viewer: () => {
        throw serverError('INTERNAL_SERVER_ERROR', 'secret')
      },
    })
    await renderApp('/queue', down)
    expect((await screen.findByRole('alert')).textContent).not.toContain('secret')
    down.root['viewer'] = () => LI
    await userEvent.click(screen.getByRole('button', { name: '重试' }))
    expect(await content()).toBeTruthy()
  })
})
