import { afterAll, beforeAll, expect, it } from 'vitest'
import { uploadedFile } from '../testing/agent-desk'
import { openCaseDesk, type CaseDesk } from '../testing/case-desk'

let desk: CaseDesk
beforeAll(async () => {
  desk = await openCaseDesk()
})
afterAll(() => desk.server.close())

it('a file that is sent again because the answer was lost is on the case once, and still on every other case', async () => {
  const { id } = await desk.registered()
  const first = await uploadedFile(desk, id)
  expect(await uploadedFile(desk, id)).toBe(first)
  const other = await desk.registered()
  expect(await uploadedFile(desk, other.id)).not.toBe(first)
  const { attachments } = await desk.see(id, 'attachments { id }')
  expect(attachments).toEqual([{ id: first }])
})
