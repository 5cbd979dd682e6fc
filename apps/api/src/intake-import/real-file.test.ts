import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openImportDesk, type ImportDesk } from '../testing/import-desk'
import { startTestServer, type TestServer } from '../testing/test-server'

// Real requests of the Open Repair Alliance; not part of the product, so looked for beside it.
const REAL_FILE = fileURLToPath(
  new URL('../../../../../shared/data/intake/fixitclinic-202507.csv', import.meta.url),
)

let server: TestServer
let desk: ImportDesk

beforeAll(async () => {
  server = await startTestServer()
  desk = openImportDesk(server, await server.person({ department: 'MARKETING' }))
})
afterAll(() => server.close())

test.runIf(existsSync(REAL_FILE))('1,033 real requests are registered, and only once', async () => {
  const content = readFileSync(REAL_FILE)
  const first = await desk.imported(content, 'ALL_OR_NOTHING')
  expect(first).toMatchObject({ state: 'DONE', rowsRead: 1033, created: 1033, alreadyThere: 0, refused: 0 })

  const again = await desk.imported(content, 'ALL_OR_NOTHING')
  expect(again).toMatchObject({ state: 'DONE', rowsRead: 1033, created: 0, alreadyThere: 1033, refused: 0 })
})
