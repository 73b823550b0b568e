// Something that was done, as an issue tracker or a list of the person's tells it.

import type { Instant } from '../calendar/instant.ts'

export interface DoneItem {
  /** Never empty; on one line. */
  readonly title: string
  readonly url: string
  readonly closedAt: Instant
  /** What it belongs to, such as `owner/repository`. */
  readonly place: string
  readonly kind: 'issue' | 'pull-request'
  /** False for what was closed without being done: not planned, a duplicate. */
  readonly isDone: boolean
}
