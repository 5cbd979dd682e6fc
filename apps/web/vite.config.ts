import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'
import { generateSW } from 'workbox-build'
import { documentsInPlace } from './documents-in-place'

/** Where `vite dev` finds the server. */
const api = process.env['MENDLINE_API'] ?? 'http://127.0.0.1:4000'

const brotli = promisify(brotliCompress)
const gzipped = promisify(gzip)
const TEXT = /\.(js|css|html|svg|json)$/
const WORTH_IT = 1024

const GENERATED = new URL('./src/gql/graphql.ts', import.meta.url)

export default defineConfig({
  plugins: [documentsInPlace(GENERATED), react(), precompress(), offlineShell()],
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

/**
 * Writes the service worker that opens the page of a trip with no network (src/device/service-worker.ts registers it).
 * A page always comes from the server where it answers, and data only ever from there; the worker gives the files of its
 * own version when it does not. It waits until no page of an older version is open, so that none loses the files it may
 * still load.
 */
function offlineShell(): Plugin {
  let dist: string | undefined
  return {
    name: 'mendline-offline-shell',
    apply: 'build',
    writeBundle({ dir }) {
      dist = dir
    },
    async closeBundle() {
      if (dist === undefined) return
      await generateSW({
        globDirectory: dist,
        globPatterns: ['index.html', 'mark.svg', 'assets/*.{js,css}'],
        swDest: join(dist, 'sw.js'),
        // Their names change with what is in them.
        dontCacheBustURLsMatching: /^assets\//,
        maximumFileSizeToCacheInBytes: 8 * 1024 * 1024,
        inlineWorkboxRuntime: true,
        sourcemap: false,
        directoryIndex: null,
        cleanupOutdatedCaches: true,
        clientsClaim: true,
        skipWaiting: false,
        runtimeCaching: [
          {
            urlPattern: ({ request }) => request.mode === 'navigate',
            handler: pageOrShell,
          },
        ],
      })
    },
  }
}

/** Runs in the worker, which has nothing but its text: the page from the server, the one kept when no answer comes. */
async function pageOrShell({ request }: { readonly request: Request }): Promise<Response> {
  const network = fetch(request)
  // A network that is there and answers nothing is the commonest of all in a factory hall.
  const impatience = new Promise<null>((resolve) => setTimeout(resolve, 8000, null))
  const answer = await Promise.race([network, impatience]).catch(() => null)
  return answer ?? (await caches.match('/index.html', { ignoreSearch: true })) ?? network
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
