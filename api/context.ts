// What every route of the API finds in its context.

import type { Context } from 'hono'
import type { Dependencies } from './dependencies.ts'
import type { Database } from './store/database.ts'

export interface ApiEnv {
  readonly Variables: {
    readonly dependencies: Dependencies
    /** This request's database; opened by the app, closed by whoever made the dependencies. */
    readonly database: Database
    /** Also in the answer's `X-Request-Id` and in every line of the log. */
    readonly requestId: string
  }
}

export type ApiContext = Context<ApiEnv>
