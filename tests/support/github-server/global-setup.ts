// Starts one stand-in for GitHub for all tests of a project; each world has a scene of its own on it.

import type { TestProject } from 'vitest/node'
import { startGitHubServer } from './server.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** `http://127.0.0.1:PORT`; undefined where no test asks a tracker. */
    readonly gitHubOrigin: string | undefined
  }
}

export default async function setUp({ provide }: TestProject): Promise<() => Promise<void>> {
  const server = await startGitHubServer()
  provide('gitHubOrigin', server.origin)
  return server.close
}
