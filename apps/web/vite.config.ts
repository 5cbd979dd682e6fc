import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { precompress } from './vite-precompress'

/** Where `vite dev` finds the server. */
const api = process.env['MENDLINE_API'] ?? 'http://127.0.0.1:4000'

export default defineConfig({
  plugins: [react(), precompress()],
  server: {
    port: 4500,
    proxy: {
      '/graphql': { target: api, ws: true },
      '/attachments': { target: api },
    },
  },
  build: {
    target: 'es2022',
    manifest: true,
    // The queue's budget is checked in brotli by scripts/initial-size.mjs; Vite's own limit counts raw bytes.
    chunkSizeWarningLimit: 2000,
  },
})
