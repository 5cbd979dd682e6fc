import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'

/** Where the built dashboard lies, seen from src/ and from dist/ alike. */
export const WEB_ROOT = fileURLToPath(new URL('../../web/dist', import.meta.url))

const NOT_BUILT = 'The dashboard is not built. Run "pnpm build", or use its development server.'

/** Serves the built dashboard: hashed files for ever, precompressed where they are, its page for every other path. */
export async function serveWebSite(app: FastifyInstance, root: string): Promise<void> {
  const built = existsSync(`${root}/index.html`)
  if (built)
    await app.register(fastifyStatic, {
      root,
      preCompressed: true,
      cacheControl: false,
      setHeaders: (reply, path) => {
        const hashed = path.startsWith(`${root}/assets/`)
        void reply.header('cache-control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache')
      },
    })
  app.setNotFoundHandler((request, reply) => {
    const path = request.url.split('?')[0] ?? ''
    const isPage = request.method === 'GET' && !path.slice(path.lastIndexOf('/')).includes('.')
    if (!isPage || /^\/(graphql|attachments|imports|exports|assets)(\/|$)/.test(path))
      void reply.code(404).send({ error: 'NOT_FOUND' })
    else if (!built) void reply.code(503).type('text/plain; charset=utf-8').send(NOT_BUILT)
    else void reply.sendFile('index.html')
  })
}
