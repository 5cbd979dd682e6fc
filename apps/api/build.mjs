import { readFile, rm } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

// Libraries stay outside and are found in node_modules; the domain, which is TypeScript, and what it needs go in.
const { dependencies } = JSON.parse(await readFile(new URL('./package.json', import.meta.url), 'utf8'))
const external = Object.keys(dependencies).filter((name) => !name.startsWith('@mendline/'))

await rm(new URL('./dist', import.meta.url), { recursive: true, force: true })
await build({
  absWorkingDir: fileURLToPath(new URL('.', import.meta.url)),
  entryPoints: ['src/main.ts', 'src/cli.ts'],
  outdir: 'dist',
  bundle: true,
  splitting: true,
  platform: 'node',
  format: 'esm',
  target: 'node20.19',
  external: external.flatMap((name) => [name, `${name}/*`]),
  sourcemap: true,
  // TypeORM knows entities and migrations by the names of their classes.
  keepNames: true,
  logLevel: 'warning',
})
