// `npm run dev`: the API, started anew when its files change, and Vite's server in front of it.

import { spawn } from 'node:child_process'
import { createServer } from 'vite'

const vite = await createServer()
await vite.listen()
const origin = vite.resolvedUrls?.local[0]?.replace(/\/$/, '')
vite.printUrls()

// The page's origin is Vite's, so that is the one that the API must accept and put into its links.
const api = spawn(process.execPath, ['--watch', 'api/node.ts'], {
  stdio: 'inherit',
  env: { ...process.env, PORT: '8787', HOST: '127.0.0.1', PUBLIC_ORIGIN: process.env.PUBLIC_ORIGIN ?? origin },
})

api.on('exit', (code) => {
  process.exitCode = code ?? 0
  void vite.close()
})
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => api.kill(signal))
