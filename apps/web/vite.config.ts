import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

/** Where `vite dev` finds the server. */
const api = process.env['MENDLINE_API'] ?? 'http://127.0.0.1:4000'

const brotli = promisify(brotliCompress)
const gzipped = promisify(gzip)
const TEXT = /\.(js|css|html|svg|json)$/
const WORTH_IT = 1024

export default defineConfig({
  plugins: [react(), precompress()],
  server: {
    port: 4500,
    proxy: {
      '/graphql': { target: api, ws: true },
      '/attachments': { target: api },
      '/exports': { target: api },
    },
  },
  build: {
    target: 'es2022',
    manifest: true,
    // The queue's budget is checked in brotli by scripts/initial-size.mjs; Vite's own limit counts raw bytes.
    chunkSizeWarningLimit: 2000,
  },
})

/** Writes `x.br` and `x.gz` beside every text asset, so that the server never compresses one itself. */
function precompress(): Plugin {
  return {
    name: 'mendline-precompress',
    apply: 'build',
    async writeBundle({ dir }) {
      if (dir === undefined) return
      const files = await readdir(dir, { recursive: true })
      await Promise.all(files.filter((file) => TEXT.test(file)).map((file) => compress(join(dir, file))))
    },
  }
}

async function compress(file: string): Promise<void> {
  const content = await readFile(file)
  if (content.byteLength < WORTH_IT) return
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
    [constants.BROTLI_PARAM_SIZE_HINT]: content.byteLength,
  }
  await writeFile(`${file}.br`, await brotli(content, { params }))
  await writeFile(`${file}.gz`, await gzipped(content, { level: 9 }))
}
