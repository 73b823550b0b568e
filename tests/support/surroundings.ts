// What the API lives in while it is tested, whatever the runtime.

import type { LogLine } from '../../api/dependencies.ts'
import type { Database } from '../../api/store/database.ts'
import type { GitHubScene } from './github-server/scene.ts'

/** What a runtime gives a world. */
export interface Surroundings {
  /** To look into what the API has written; its calls are not counted. */
  readonly database: Database
  readonly fetch: (request: Request) => Promise<Response>
  /** One run of the reminders, as the runtime starts it each minute. */
  readonly remind: () => Promise<void>
  /** Calls that the API has made to its database. */
  readonly roundTrips: () => Promise<number>
  readonly logLines: () => readonly LogLine[]
  /** The GitHub that the API asks. */
  readonly gitHub: GitHubScene
  readonly close: () => Promise<void>
}

export const ORIGIN = 'https://nobi.example'

/** Where nobody answers: what is asked of a tracker in tests never leaves this machine. */
export const NOWHERE = 'http://127.0.0.1:1'

export function randomBytes(length: number): Uint8Array<ArrayBuffer> {
  return crypto.getRandomValues(new Uint8Array(length))
}
