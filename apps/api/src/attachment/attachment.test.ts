import { createHash } from 'node:crypto'
import { readdir, utimes, writeFile, mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { User } from '../auth/user.entity'
import { SESSION_COOKIE } from '../http-context'
import { startTestServer, type Loose, type TestServer } from '../testing/test-server'
import { AttachmentFiles } from './attachment-files'
import { contentDisposition, cleanFileName } from './file-name'

let server: TestServer
let user: User
let root: string

beforeAll(async () => {
  server = await startTestServer({ env: { MAX_UPLOAD_MB: '1' } })
  user = await server.person()
  root = join(server.env.dataDir, 'attachments')
})
afterAll(() => server.close())

const PDF = Buffer.from('%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF')

interface UploadOptions {
  as?: User | null
  name?: string
  query?: string
  headers?: Record<string, string>
  language?: string
}

async function upload(
  content: Buffer,
  options: UploadOptions = {},
): Promise<{ status: number; body: Loose }> {
  const { as = user, name = 'file.pdf', query = '', headers = { 'x-mendline-upload': '1' } } = options
  const form = new FormData()
  form.append('file', new Blob([new Uint8Array(content)]), name)
  const request = new Request('http://localhost/', { method: 'POST', body: form })
  const response = await server.inject({
    method: 'POST',
    url: `/attachments${query}`,
    headers: {
      'content-type': request.headers.get('content-type') ?? '',
      ...(as ? { cookie: `${SESSION_COOKIE}=${await server.cookieOf(as)}` } : {}),
      ...headers,
    },
    payload: Buffer.from(await request.arrayBuffer()),
  })
  return { status: response.statusCode, body: response.json<Loose>() }
}

async function get(url: string, as: User | null = user, headers: Record<string, string> = {}) {
  return server.inject({
    url,
    headers: { ...headers, ...(as ? { cookie: `${SESSION_COOKIE}=${await server.cookieOf(as)}` } : {}) },
  })
}

async function files(): Promise<string[]> {
  return (await readdir(root, { recursive: true, withFileTypes: true }).catch(() => []))
    .filter((entry) => entry.isFile())
    .map((entry) => entry.name)
}

describe('an upload', () => {
  it('comes back as it went, under its own name', async () => {
    const { status, body } = await upload(PDF, { name: '维修协议 "签字"（1）.pdf', query: '?kind=AGREEMENT' })
    expect(status).toBe(201)
    expect(body).toMatchObject({
      fileName: '维修协议 "签字"（1）.pdf',
      contentType: 'application/pdf',
      kind: 'AGREEMENT',
      caseId: null,
      byteSize: PDF.length,
      sha256: createHash('sha256').update(PDF).digest('hex'),
      hasThumbnail: false,
    })
    const back = await get(`/attachments/${body.id}?download`)
    expect(back.rawPayload.equals(PDF)).toBe(true)
    expect(back.headers['content-type']).toBe('application/pdf')
    expect(back.headers['x-content-type-options']).toBe('nosniff')
    const disposition = String(back.headers['content-disposition'])
    expect(disposition).toMatch(/^attachment; /)
    expect(decodeURIComponent(disposition.split("UTF-8''")[1] ?? '')).toBe('维修协议 "签字"（1）.pdf')
    expect((await get(`/attachments/${body.id}`)).headers['content-disposition']).toMatch(/^inline; /)
  })

  it('of a picture gets a small one, upright and without the place it was taken', async () => {
    const photo = await sharp({ create: { width: 1200, height: 600, channels: 3, background: 'teal' } })
      .withExif({ IFD0: { Make: 'SecretCamera' }, IFD3: { GPSLatitude: '31/1 14/1 0/1' } })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer()
    const { body } = await upload(photo, { name: 'photo.JPG' })
    expect(body).toMatchObject({ contentType: 'image/jpeg', hasThumbnail: true })
    const thumbnail = await get(`/attachments/${body.id}/thumbnail`)
    const { width, height, format, exif } = await sharp(thumbnail.rawPayload).metadata()
    expect({ width, height, format, exif }).toEqual({
      width: 160,
      height: 320,
      format: 'webp',
      exif: undefined,
    })
  })

  it('goes by what is in the file, not by what it is called', async () => {
    const png = await sharp({ create: { width: 2, height: 2, channels: 3, background: 'red' } })
      .png()
      .toBuffer()
    expect((await upload(png, { name: 'really.pdf' })).body.contentType).toBe('image/png')
    expect(
      (await upload(Buffer.from('serial,fault\n1,花屏\n'), { name: 'units.csv' })).body.contentType,
    ).toBe('text/csv')
    const gb18030 = Buffer.from([0xbb, 0xa8, 0xc6, 0xc1, 0x0a])
    expect((await upload(gb18030, { name: 'units.csv' })).body.contentType).toBe('text/csv')
  })

  it.each([
    ['a page with scripts', Buffer.from('<html><script>alert(1)</script></html>'), 'page.html'],
    ['a page called a picture', Buffer.from('<html><script>alert(1)</script></html>'), 'page.png'],
    [
      'a drawing with scripts',
      Buffer.from('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>'),
      'x.svg',
    ],
    ['a program', Buffer.from([0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0, 4, 0]), 'x.exe'],
    ['a program called text', Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0]), 'x.txt'],
    ['bytes without meaning called text', Buffer.from([0xff, 0xfe, 0xfd, 0, 0, 1]), 'x.txt'],
  ])('of %s is refused, and leaves nothing behind', async (_what, content, name) => {
    const before = await files()
    const { status, body } = await upload(content, { name })
    expect(status).toBe(415)
    expect(body.errors[0]).toMatchObject({
      code: 'FILE_TYPE_NOT_ALLOWED',
      message: expect.stringContaining('PDF'),
    })
    expect(await files()).toEqual(before)
  })

  it('of nothing is refused', async () => {
    expect(await upload(Buffer.alloc(0))).toMatchObject({
      status: 422,
      body: { errors: [{ code: 'FILE_EMPTY' }] },
    })
  })

  it('is stopped at the limit, and leaves nothing behind', async () => {
    const before = await files()
    const megabyte = 1024 * 1024
    const filled = (size: number) => Buffer.concat([PDF, Buffer.alloc(size - PDF.length, 'x')])
    expect((await upload(filled(megabyte))).status).toBe(201)
    const { status, body } = await upload(filled(megabyte + 1))
    expect(status).toBe(413)
    expect(body.errors[0]).toEqual({ code: 'FILE_TOO_LARGE', message: 'The file is larger than 1 MB' })
    expect((await upload(filled(3 * megabyte))).status).toBe(413)
    expect((await files()).length).toBe(before.length + 1)
  })

  it('far over the limit is told so over a real connection, not cut off in the middle', async () => {
    const port = await server.listen()
    const form = new FormData()
    form.append('file', new Blob([new Uint8Array(40 * 1024 * 1024)]), 'huge.pdf')
    const headers = { 'x-mendline-upload': '1', cookie: `${SESSION_COOKIE}=${await server.cookieOf(user)}` }
    const response = await fetch(`http://127.0.0.1:${port}/attachments`, {
      method: 'POST',
      body: form,
      headers,
    })
    expect(response.status).toBe(413)
  })

  it('is for those who are signed in', async () => {
    expect((await upload(PDF, { as: null })).status).toBe(401)
  })

  it('needs a header that a form of another site cannot set', async () => {
    expect(await upload(PDF, { headers: {} })).toMatchObject({
      status: 400,
      body: { errors: [{ code: 'BAD_USER_INPUT' }] },
    })
  })

  it('for a case that does not exist is refused', async () => {
    for (const caseId of ['01900000-0000-7000-8000-000000000000', 'x', "'; --"])
      expect((await upload(PDF, { query: `?caseId=${encodeURIComponent(caseId)}` })).status).toBe(404)
    expect((await upload(PDF, { query: '?caseId=a&caseId=b' })).status).toBe(404)
  })
})

describe('a download', () => {
  it('without a case is for who uploaded it, and is not there for others', async () => {
    const { body } = await upload(PDF)
    const url = `/attachments/${body.id}`
    expect((await get(url)).statusCode).toBe(200)
    expect((await get(url, await server.person())).statusCode).toBe(404)
    expect((await get(url, null)).statusCode).toBe(404)
    expect((await get('/attachments/not-an-id')).statusCode).toBe(404)
    expect((await get('/attachments/..%2f..%2fdatabase')).statusCode).toBe(404)
    expect((await get(`${url}/thumbnail`)).statusCode).toBe(404)
  })

  it('is not sent again to who has it', async () => {
    const { body } = await upload(PDF)
    const first = await get(`/attachments/${body.id}`)
    const etag = String(first.headers['etag'])
    const again = await get(`/attachments/${body.id}`, user, { 'if-none-match': etag })
    expect(again.statusCode).toBe(304)
    expect(again.rawPayload.length).toBe(0)
  })

  it('gives a part where a part is asked for', async () => {
    const { body } = await upload(PDF)
    const part = async (range: string) => get(`/attachments/${body.id}`, user, { range })
    const middle = await part('bytes=1-3')
    expect(middle.statusCode).toBe(206)
    expect(middle.body).toBe('PDF')
    expect(middle.headers['content-range']).toBe(`bytes 1-3/${PDF.length}`)
    expect((await part('bytes=-5')).body).toBe('%%EOF')
    expect((await part(`bytes=${PDF.length}-`)).statusCode).toBe(416)
    expect((await part('bytes=nonsense')).statusCode).toBe(200)
  })
})

describe('sweeping', () => {
  it('takes what no row names, a day after it came', async () => {
    const { body } = await upload(PDF)
    const id = '01900000-0000-7000-8000-0000000000ab'
    await mkdir(join(root, 'ab'), { recursive: true })
    await writeFile(join(root, 'ab', id), 'left behind')
    await writeFile(join(root, 'incoming', id), 'half written')
    const swept = new AttachmentFiles(root, 1)
    const now = new Date()
    expect(await swept.sweep(server.db.manager, now.toISOString())).toBe(0)
    const yesterday = new Date(now.getTime() - 25 * 3_600_000)
    for (const path of [join(root, 'ab', id), join(root, 'incoming', id), swept.path(body.id)])
      await utimes(path, yesterday, yesterday)
    expect(await swept.sweep(server.db.manager, now.toISOString())).toBe(2)
    expect(await files()).toContain(body.id)
    expect(await files()).not.toContain(id)
  })
})

describe('file names', () => {
  it.each([
    ['C:\\Users\\李\\报告.docx', '报告.docx'],
    ['../../etc/passwd', 'passwd'],
    ['photo\u202egpj.exe', 'photogpj.exe'],
    ['a\r\nSet-Cookie: x.pdf', 'aSet-Cookie: x.pdf'],
    ['..', 'file'],
    ['', 'file'],
    ['𠮷😀.png', '𠮷😀.png'],
  ])('%j are kept as %j', (name, kept) => {
    expect(cleanFileName(name)).toBe(kept)
  })

  it('without end are cut, their ending kept', () => {
    const cut = cleanFileName(`${'长'.repeat(5000)}.xlsx`)
    expect(cut).toMatch(/^长{195}\.xlsx$/)
  })

  it('cannot break out of the header', () => {
    expect(contentDisposition('attachment', 'a"; filename="b.exe')).toBe(
      `attachment; filename="a_; filename=_b.exe"; filename*=UTF-8''a%22%3B%20filename%3D%22b.exe`,
    )
  })
})
