// Starts one libSQL server for all tests of a project; each world makes its own database on it.

import type { TestProject } from 'vitest/node'
import { startHranaServer } from './server.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** `http://127.0.0.1:PORT` */
    readonly hranaOrigin: string
  }
}

export default async function setUp({ provide }: TestProject): Promise<() => Promise<void>> {
  const server = await startHranaServer()
  provide('hranaOrigin', server.origin)
  return server.close
}
