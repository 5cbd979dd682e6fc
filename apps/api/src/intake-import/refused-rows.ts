import { createWriteStream, type WriteStream } from 'node:fs'
import { finished } from 'node:stream/promises'
import { csvLine, errorText, type Language } from '@mendline/domain'
import type { ReadRow } from './read-intake'

const HEADINGS: Readonly<Record<Language, readonly [string, string]>> = {
  zh: ['行号', '问题'],
  en: ['Line', 'What is wrong'],
}
const BYTE_ORDER_MARK = '\ufeff'

/** Writes the refused rows of a file as they were, with line and reason, so that they can be mended and sent again. */
export class RefusedRows {
  #stream: WriteStream | null = null

  constructor(
    private readonly path: string,
    private readonly columns: readonly string[],
    private readonly language: Language,
  ) {}

  async add({ line, cells, problems }: Pick<ReadRow, 'line' | 'cells' | 'problems'>): Promise<void> {
    const stream = (this.#stream ??= this.#open())
    const reasons = problems.map(({ column, error }) => {
      const text = errorText(error.code, this.language, error.params)
      return column === null ? text : `${column}: ${text}`
    })
    const room = stream.write(csvLine([line, reasons.join('; '), ...cells]))
    if (!room) await new Promise<void>((resolve) => stream.once('drain', () => resolve()))
  }

  async close(): Promise<void> {
    if (this.#stream === null) return
    this.#stream.end()
    await finished(this.#stream)
  }

  #open(): WriteStream {
    const stream = createWriteStream(this.path)
    stream.write(BYTE_ORDER_MARK + csvLine([...HEADINGS[this.language], ...this.columns]))
    return stream
  }
}
