// What a browser loads before the queue shows, in brotli, as `vite build` left it in dist/. Fails over the budget.
import { readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync } from 'node:zlib'

const BUDGET = 400_000
const dist = process.argv[2] ?? join(dirname(fileURLToPath(import.meta.url)), '../dist')

/** @type {Record<string, { file: string, imports?: string[], css?: string[], isEntry?: boolean }>} */
const manifest = JSON.parse(readFileSync(join(dist, '.vite/manifest.json'), 'utf8'))

// The entry, the routes on the way to the queue, and the first texts, in Chinese: Ant Design has English built in.
const start = [
  'index.html',
  ...['signed-in', 'frame', 'queue'].map((route) => `src/routes/${route}.tsx`),
  ...['shell', 'domain', 'queue'].map((namespace) => `src/i18n/${namespace}.zh.ts`),
]
const [locale] = Object.keys(manifest).filter((key) => key.endsWith('antd/es/locale/zh_CN.js'))

const loaded = new Set()
/** @param {string} key */
function load(key) {
  // A module that others import too stands under the name of its file.
  const named = `assets/${basename(key).replace(/\.[jt]sx?$/, '')}-`
  const chunk = manifest[key] ?? Object.values(manifest).find(({ file }) => file.startsWith(named))
  if (chunk === undefined) throw new Error(`${key} is not in the manifest`)
  if (loaded.has(chunk.file)) return
  loaded.add(chunk.file)
  for (const imported of chunk.imports ?? []) load(imported)
}
if (locale === undefined) throw new Error('the Chinese texts of Ant Design are not in the manifest')
for (const key of [...start, locale]) load(key)

const sizes = [...loaded]
  .map((file) => ({ file, bytes: brotliCompressSync(readFileSync(join(dist, file))).byteLength }))
  .sort((a, b) => b.bytes - a.bytes)
const total = sizes.reduce((sum, { bytes }) => sum + bytes, 0)

for (const { file, bytes } of sizes) console.log(`${(bytes / 1000).toFixed(1).padStart(8)} kB  ${file}`)
console.log(
  `${(total / 1000).toFixed(1).padStart(8)} kB  in ${sizes.length} files; budget ${BUDGET / 1000} kB`,
)
if (total > BUDGET) process.exitCode = 1
