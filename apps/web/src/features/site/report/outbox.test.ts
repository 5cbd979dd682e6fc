import { instantOf } from '@mendline/domain'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DeviceStore } from '../../../device/store'
import { Outbox, PhotoRefused, type ReportServer, type Sent } from './outbox'
import type { SiteReport } from './site-report'

/** IndexedDB as far as the outbox knows it; what was written survives every reload. */
class Memory implements DeviceStore {
  readonly #values = new Map<string, unknown>()
  get = <T>(key: string) => Promise.resolve(structuredClone(this.#values.get(key)) as T | undefined)
  set = (key: string, value: unknown) => {
    this.#values.set(key, structuredClone(value))
    return Promise.resolve()
  }
  delete = (key: string) => {
    this.#values.delete(key)
    return Promise.resolve()
  }
  list = <T>(prefix: string) =>
    Promise.resolve(
      [...this.#values].filter(([key]) => key.startsWith(prefix)).map(([, value]) => value as T),
    )
}

/** What happens to one request: it arrives, it gets lost, its answer gets lost, or the phone dies before the answer. */
type Fate = 'ANSWERED' | 'LOST' | 'ANSWER_LOST' | 'PHONE_DIES'

class PhoneDied extends Error {}

/** The server as trip-site.commands.ts has it: one report a draft, one report a day. */
class FakeServer implements ReportServer {
  readonly kept: SiteReport[] = []
  readonly photos: string[] = []
  user: string | null = 'me'
  fates: Fate[] = []
  refuse: (report: SiteReport) => boolean = () => false

  whoIsSignedIn = () => Promise.resolve(this.user)

  sendPhoto = (_: SiteReport, photo: { readonly key: string }) =>
    this.#through<string | null>(null, () => {
      this.photos.push(photo.key)
      return `file-${photo.key}`
    })

  sendReport = (report: SiteReport) =>
    this.#through<Sent>({ outcome: 'NO_ANSWER' }, () => {
      if (this.kept.some(({ draftId }) => draftId === report.draftId)) return { outcome: 'SENT' }
      if (this.refuse(report) || this.kept.some(({ day }) => day === report.day))
        return { outcome: 'REFUSED', errors: [{ code: 'X', message: 'no', field: ['input', 'day'] }] }
      this.kept.push(structuredClone(report))
      return { outcome: 'SENT' }
    })

  async #through<T>(lost: T, arrive: () => T): Promise<T> {
    await Promise.resolve()
    const fate = this.fates.shift() ?? 'ANSWERED'
    if (fate === 'LOST') return lost
    const answer = arrive()
    if (fate === 'PHONE_DIES') throw new PhoneDied()
    return fate === 'ANSWERED' ? answer : lost
  }
}

let clock = Date.parse('2026-03-01T00:00:00.000Z')
const now = () => instantOf((clock += 1000))

function open(store: DeviceStore, server: ReportServer): Outbox {
  let last: Promise<unknown> = Promise.resolve()
  const alone = <T>(work: () => Promise<T>): Promise<T> => {
    const next = last.then(work, work)
    last = next.catch(() => undefined)
    return next
  }
  return new Outbox({ store, server, now, alone })
}

const written = (day: number, values: Partial<SiteReport> = {}): SiteReport => ({
  draftId: `draft-${String(day)}`,
  ownerId: 'me',
  tripId: 'trip',
  caseId: 'case',
  day: `2026-03-${String(day).padStart(2, '0')}`,
  state: 'DRAFT',
  values: {
    plan: 'plan',
    actual: `done on day ${String(day)}`,
    unitsPlanned: 2,
    unitsDone: 1,
    hours: 8,
    problems: '',
    tomorrow: '',
  },
  photos: [],
  writtenAt: now(),
  queuedAt: null,
  attempted: false,
  errors: [],
  ...values,
})
const photo = (key: string) => ({ key, name: `${key}.jpg`, type: 'image/jpeg', attachmentId: null })
const states = async (outbox: Outbox) => (await outbox.reports('me')).map(({ state }) => state)

const send = (outbox: Outbox) =>
  outbox.send('me').catch((error: unknown) => {
    if (!(error instanceof PhoneDied)) throw error
  })

describe('the outbox', () => {
  it('keeps what waits while there is no answer, and sends it in order when there is', async () => {
    const server = new FakeServer()
    const outbox = open(new Memory(), server)
    await outbox.queue(written(2))
    await outbox.queue(written(1))
    server.fates = ['LOST']
    await outbox.send('me')
    expect(await states(outbox)).toEqual(['WAITING', 'WAITING'])
    await outbox.send('me')
    expect(await states(outbox)).toEqual(['SENT', 'SENT'])
    expect(server.kept.map(({ draftId }) => draftId)).toEqual(['draft-2', 'draft-1'])
  })

  it('sends nothing under another account, or under none', async () => {
    const server = new FakeServer()
    const outbox = open(new Memory(), server)
    await outbox.queue(written(1))
    for (const user of ['somebody else', null]) {
      server.user = user
      await outbox.send('me')
      if (user !== null) await outbox.send(user)
    }
    expect(server.kept).toEqual([])
    expect(await states(outbox)).toEqual(['WAITING'])
    expect(await outbox.reports('somebody else')).toEqual([])
  })

  it('keeps a refused report with what was wrong, sends the others, and sends it again when mended', async () => {
    const server = new FakeServer()
    const outbox = open(new Memory(), server)
    server.refuse = ({ values }) => values.unitsDone === -1
    await outbox.queue(written(1, { values: { ...written(1).values, unitsDone: -1 } }))
    await outbox.queue(written(2))
    await outbox.send('me')
    const [refused, other] = await outbox.reports('me')
    expect([refused?.state, other?.state]).toEqual(['REFUSED', 'SENT'])
    expect(refused?.errors).toEqual([{ code: 'X', message: 'no', field: ['input', 'day'] }])
    if (refused !== undefined) await outbox.queue({ ...refused, values: written(1).values })
    await outbox.send('me')
    expect(server.kept.map(({ day }) => day)).toEqual(['2026-03-02', '2026-03-01'])
  })

  it('sends photos first and keeps them until the report has arrived', async () => {
    const server = new FakeServer()
    const store = new Memory()
    const outbox = open(store, server)
    const report = written(1, { photos: [photo('a'), photo('b')] })
    for (const one of report.photos) await outbox.keepPhoto(report, one, new ArrayBuffer(3))
    await outbox.queue(report)
    server.fates = ['ANSWERED', 'LOST']
    await outbox.send('me')
    expect(server.photos).toEqual(['a'])
    expect(await outbox.photo(report, photo('a'))).toBeDefined()
    await outbox.send('me')
    expect(server.photos).toEqual(['a', 'b'])
    expect(server.kept[0]?.photos.map(({ attachmentId }) => attachmentId)).toEqual(['file-a', 'file-b'])
    expect(await outbox.photo(report, photo('a'))).toBeUndefined()
  })

  it('tells of a photo that the server does not take', async () => {
    const server = new FakeServer()
    const outbox = open(new Memory(), server)
    server.sendPhoto = () => Promise.reject(new PhotoRefused('too large'))
    const report = written(1, { photos: [photo('a')] })
    await outbox.keepPhoto(report, photo('a'), new ArrayBuffer(3))
    await outbox.queue(report)
    await outbox.send('me')
    const [refused] = await outbox.reports('me')
    expect(refused?.errors[0]?.message).toBe('too large')
  })

  it('does not open a report again that may have arrived; the trip tells whether it has', async () => {
    const server = new FakeServer()
    const outbox = open(new Memory(), server)
    await outbox.queue(written(1))
    server.fates = ['ANSWER_LOST']
    await outbox.send('me')
    const [unknown] = await outbox.reports('me')
    if (unknown !== undefined) await outbox.reopen(unknown)
    expect(await states(outbox)).toEqual(['WAITING'])
    await outbox.arrived('me', new Set(['draft-1']))
    expect(await states(outbox)).toEqual(['SENT'])
    await outbox.arrived('me', new Set(['draft-1']))
    expect(await states(outbox)).toEqual([])
  })

  it('brings each report to the server exactly once and in order, whatever gets lost, reloads or is tried again', async () => {
    const fate = fc.constantFrom<Fate>('ANSWERED', 'LOST', 'ANSWER_LOST', 'PHONE_DIES')
    const act = fc.constantFrom('QUEUE', 'SEND', 'SEND_TWICE', 'RELOAD', 'REOPEN', 'OTHER_USER')
    await fc.assert(
      fc.asyncProperty(
        fc.array(act, { maxLength: 40 }),
        fc.array(fate, { maxLength: 60 }),
        async (acts, fates) => {
          const store = new Memory()
          const server = new FakeServer()
          server.fates = [...fates]
          let outbox = open(store, server)
          let days = 0
          const meant = new Map<string, string>()
          for (const step of acts) {
            if (step === 'QUEUE') {
              days += 1
              const report = written(days, days % 3 === 0 ? { photos: [photo(`p${String(days)}`)] } : {})
              for (const one of report.photos) await outbox.keepPhoto(report, one, new ArrayBuffer(1))
              await outbox.queue(report)
              meant.set(report.draftId, report.values.actual)
            } else if (step === 'SEND') await send(outbox)
            else if (step === 'SEND_TWICE') await Promise.all([send(outbox), send(outbox)])
            else if (step === 'RELOAD') outbox = open(store, server)
            else if (step === 'OTHER_USER') {
              const before = server.kept.length
              server.user = 'somebody else'
              await send(outbox)
              await outbox.send('somebody else')
              server.user = 'me'
              expect(server.kept).toHaveLength(before)
            } else {
              const [first] = (await outbox.reports('me')).filter(({ state }) => state === 'WAITING')
              if (first === undefined) continue
              await outbox.reopen(first)
              const draft = (await outbox.reports('me')).find(({ draftId }) => draftId === first.draftId)
              if (draft?.state !== 'DRAFT') continue
              const actual = `${draft.values.actual}, changed`
              await outbox.queue({ ...draft, values: { ...draft.values, actual } })
              meant.set(draft.draftId, actual)
            }
          }
          server.fates = []
          await open(store, server).send('me')
          expect(server.kept.map(({ draftId, values }) => [draftId, values.actual])).toEqual([...meant])
          expect(new Set(await states(outbox))).toEqual(new Set(days === 0 ? [] : ['SENT']))
        },
      ),
      { numRuns: 300 },
    )
  })
})
