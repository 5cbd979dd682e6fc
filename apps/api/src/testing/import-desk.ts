import { expect } from 'vitest'
import type { User } from '../auth/user.entity'
import { SESSION_COOKIE } from '../http-context'
import { importsOf } from '../intake-import/import-runner'
import type { Loose, TestServer } from './test-server'

const JOB = `id state mode rowsTotal rowsRead created alreadyThere refused progress cancelRequested refusedRowsUrl
  encoding columns problems { line column code message }`

/** What the tests of imports see of one. */
export interface SeenImport {
  id: string
  state: string
  rowsTotal: number | null
  rowsRead: number
  created: number
  alreadyThere: number
  refused: number
  progress: number
  refusedRowsUrl: string | null
  problems: { line: number; column: string | null; code: string; message: string }[]
}

/** Uploads intake files and imports them as somebody. */
export interface ImportDesk {
  /** Uploads a file that must be accepted; gives the import's id. */
  uploaded(content: string | Buffer, fileName?: string): Promise<string>
  /** Uploads a file; gives status and answer. */
  upload(content: string | Buffer, fileName?: string): Promise<{ status: number; body: Loose }>
  /** The file as it would be imported, with a mapping or the suggested one. */
  preview(jobId: string, mapping?: object | null): Promise<Loose>
  /** Starts importing with the suggested mapping, changed as given; gives the payload. */
  start(jobId: string, mode: string, changes?: object): Promise<Loose>
  /** Imports to the end. */
  imported(content: string | Buffer, mode: string, changes?: object): Promise<SeenImport>
  see(jobId: string): Promise<SeenImport>
  waitFor(jobId: string): Promise<SeenImport>
}

const BOUNDARY = 'mendline-test-boundary'

/** The body of a form with one file. */
function fileForm(content: string | Buffer, fileName: string) {
  const head = `--${BOUNDARY}\r\ncontent-disposition: form-data; name="file"; filename="${fileName}"\r\ncontent-type: text/csv\r\n\r\n`
  return {
    payload: Buffer.concat([Buffer.from(head), Buffer.from(content), Buffer.from(`\r\n--${BOUNDARY}--\r\n`)]),
    headers: { 'content-type': `multipart/form-data; boundary=${BOUNDARY}`, 'x-mendline-upload': '1' },
  }
}

export function openImportDesk(server: TestServer, as: User): ImportDesk {
  const desk: ImportDesk = {
    async upload(content, fileName = 'intake.csv') {
      const { payload, headers } = fileForm(content, fileName)
      const cookie = `${SESSION_COOKIE}=${await server.cookieOf(as)}`
      const response = await server.inject({
        method: 'POST',
        url: '/imports',
        payload,
        headers: { ...headers, cookie },
      })
      return { status: response.statusCode, body: response.json() }
    },
    async uploaded(content, fileName) {
      const { status, body } = await desk.upload(content, fileName)
      expect([status, body.errors]).toEqual([201, undefined])
      return body.id
    },
    async preview(jobId, mapping = null) {
      const { data, errors } = await server.execute(
        `query ($jobId: ID!, $mapping: ImportMappingInput) {
          importPreview(jobId: $jobId, mapping: $mapping) {
            columns { name samples } mappingName mappingErrors { code field message } rowsChecked rowsRefused rowsThere complete
            mapping { columns { column field } defaults { customer modelCode region country channel kind urgency reportedOn
              dateOrder referencePrefix createCustomers createModels warrantyMonths } }
            rows { line cells reference reportedAt customerName customerIsNew region modelCode modelIsNew quantity serials
              description alreadyThere problems { line column message } }
            problems { line column code message }
          }
        }`,
        { jobId, mapping },
        { as },
      )
      expect(errors).toBeUndefined()
      return data.importPreview
    },
    async start(jobId, mode, changes = {}) {
      const { mapping } = await desk.preview(jobId)
      const input = { jobId, mode, mapping: { ...mapping, defaults: { ...mapping.defaults, ...changes } } }
      const { data, errors } = await server.execute(
        `mutation ($input: RepairCaseImportInput!) {
          repairCaseImport(input: $input) { importJob { ${JOB} } userErrors { code field message } }
        }`,
        { input },
        { as },
      )
      expect(errors).toBeUndefined()
      return data.repairCaseImport
    },
    async imported(content, mode, changes) {
      const jobId = await desk.uploaded(content)
      const { userErrors } = await desk.start(jobId, mode, changes)
      expect(userErrors).toEqual([])
      return desk.waitFor(jobId)
    },
    async see(jobId) {
      const { data } = await server.execute(
        `query ($id: ID!) { importJob(id: $id) { ${JOB} } }`,
        { id: jobId },
        { as },
      )
      return data.importJob
    },
    async waitFor(jobId) {
      await importsOf(server.db).finished(jobId)
      return desk.see(jobId)
    },
  }
  return desk
}
