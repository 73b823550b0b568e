// A GitHub of a test's own, on the stand-in that runs beside the tests.

import type { NewFault } from './faults.ts'
import type { SeenRequest } from './server.ts'
import type { NewWork } from './work.ts'

export interface GitHubScene {
  /** Where requests to it begin. */
  readonly api: string
  readonly add: (works: readonly NewWork[]) => Promise<void>
  readonly misbehave: (fault: NewFault) => Promise<void>
  readonly requests: () => Promise<readonly SeenRequest[]>
}

/** `origin`: of the stand-in. */
export function createScene(origin: string): GitHubScene {
  const name = `s${Math.random().toString(36).slice(2, 12)}`
  const control = `${origin}/control/${name}`
  const post = async (body: object) => {
    const response = await fetch(control, { method: 'POST', body: JSON.stringify(body) })
    const text = await response.text()
    if (!response.ok) throw new Error(text)
  }
  return {
    api: `${origin}/scenes/${name}`,
    add: (works) => post({ works }),
    misbehave: (fault) => post({ fault }),
    requests: async () => JSON.parse(await (await fetch(control)).text()),
  }
}
