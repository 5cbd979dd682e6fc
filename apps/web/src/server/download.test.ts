import { afterEach, describe, expect, it, vi } from 'vitest'
import { download, DownloadError } from './download'

afterEach(() => vi.unstubAllGlobals())

const quiet = { onBytes: () => undefined, signal: new AbortController().signal }

describe('download', () => {
  it('gives the file under its name, telling how much has come', async () => {
    const headers = {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="__.csv"; filename*=UTF-8''${encodeURIComponent('费用明细 2026-07-01.csv')}`,
    }
    vi.stubGlobal('fetch', () => Promise.resolve(new Response('a,b\r\n', { headers })))
    const onBytes = vi.fn()
    const { name, content } = await download('/exports/costs.csv', { ...quiet, onBytes })
    expect(name).toBe('费用明细 2026-07-01.csv')
    expect(await content.text()).toBe('a,b\r\n')
    expect(onBytes).toHaveBeenLastCalledWith(5)
  })

  it('says what the server answered instead, or that the file broke off', async () => {
    vi.stubGlobal('fetch', () => Promise.resolve(new Response('', { status: 403 })))
    await expect(download('/x', quiet)).rejects.toEqual(new DownloadError(403))
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')))
    await expect(download('/x', quiet)).rejects.toMatchObject({ status: null })
    const broken = new ReadableStream({ start: (controller) => controller.error(new Error('gone')) })
    vi.stubGlobal('fetch', () => Promise.resolve(new Response(broken)))
    await expect(download('/x', quiet)).rejects.toMatchObject({ status: null })
  })
})
