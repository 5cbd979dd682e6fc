// What a browser loads before the queue shows, in brotli, as `vite build` left it in dist/. Fails over the budget.
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync } from 'node:zlib'

const BUDGET = 400_000
const dist = join(dirname(fileURLToPath(import.meta.url)), '../dist')

/** @type {Record<string, { file: string, imports?: string[], css?: string[], isEntry?: boolean }>} */
const manifest = JSON.parse(readFileSync(join(dist, '.vite/manifest.json'), 'utf8'))

// The entry, the routes on the way to the queue, and the first texts; in the larger of the two languages.
const start = [
  'index.html',
  ...['signed-in', 'frame', 'queue'].map((route) => `src/routes/${route}.tsx`),
  ...['shell', 'domain', 'queue'].map((namespace) => `src/i18n/${namespace}.en.ts`),
]
const locale = Object.keys(manifest).find((key) => key.endsWith('antd/es/locale/en_US.js'))

const loaded = new Set()
/** @param {string} key */
function load(key) {
  const chunk = manifest[key]
  if (chunk === undefined) throw new Error(`${key} is not in the manifest`)
  if (loaded.has(chunk.file)) return
  loaded.add(chunk.file)
  for (const imported of chunk.imports ?? []) load(imported)
}
for (const key of locale === undefined ? start : [...start, locale]) load(key)

const sizes = [...loaded]
  .map((file) => ({ file, bytes: brotliCompressSync(readFileSync(join(dist, file))).byteLength }))
  .sort((a, b) => b.bytes - a.bytes)
const total = sizes.reduce((sum, { bytes }) => sum + bytes, 0)

for (const { file, bytes } of sizes) console.log(`${(bytes / 1000).toFixed(1).padStart(8)} kB  ${file}`)
console.log(`${(total / 1000).toFixed(1).padStart(8)} kB  in ${sizes.length} files; budget ${BUDGET / 1000} kB`)
if (total > BUDGET) process.exitCode = 1
