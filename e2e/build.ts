import { spawnSync } from 'node:child_process'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const ROOT = fileURLToPath(new URL('..', import.meta.url))

/** Builds server and dashboard before the first test; what is up to date by its hash is not built again. */
export default function buildAll(): void {
  const { status, error } = spawnSync(
    'node',
    ['scripts/turbo.mjs', 'run', 'build', '--output-logs=errors-only'],
    {
      cwd: ROOT,
      stdio: ['ignore', 'ignore', 'inherit'],
      env: {
        ...process.env,
        PATH: join(ROOT, 'node_modules', '.bin') + delimiter + (process.env.PATH ?? ''),
      },
    },
  )
  if (error) throw error
  if (status !== 0) throw new Error('what is to be tested could not be built: run "pnpm build"')
}
