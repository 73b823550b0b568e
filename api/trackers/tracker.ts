// What Nobi asks of an issue tracker. Another tracker is one more file that makes one of these, and a line in `trackers.ts`.

import type { Instant } from '../../domain/calendar/instant.ts'
import type { DoneItem } from '../../domain/done-list/done-item.ts'
import type { Result } from '../../domain/result.ts'

export interface Tracker {
  readonly name: string
  /** Where its items are, to be shown: `github.com`. */
  readonly host: string
  /** Whether the text can be somebody's name there. What is no such name is never sent. */
  readonly isLogin: (text: string) => boolean
  /** One page, by one request to the tracker. */
  readonly findDone: (search: DoneSearch) => Promise<Result<DonePage, TrackerFailure>>
}

export interface DoneSearch {
  readonly login: string
  /** Without one only what everybody may see is found. */
  readonly token: string | undefined
  readonly from: Instant
  /** The first moment that is not meant any more. */
  readonly until: Instant
  /** The `next` of the page before. */
  readonly after: string | undefined
  /** UTC milliseconds. */
  readonly now: number
  /** Ends the request when nobody waits for it any more. */
  readonly signal: AbortSignal
}

export interface DonePage {
  readonly items: readonly DoneItem[]
  /** Where it goes on; undefined on the last page. */
  readonly next: string | undefined
  /** What is being read just now, and how many of them there are. */
  readonly stage: DoneItem['kind']
  readonly total: number
  /** Items of this page that could not be read. */
  readonly unreadable: number
  /** The tracker says, or its limits imply, that there is more than it tells. */
  readonly isIncomplete: boolean
}

/** `busy`: the tracker wants to be left alone for so many seconds. `forbidden`: the token is good and may not do this.
 *  `unreadable`: it answered, but nothing that this version understands. */
export type TrackerFailure =
  | { readonly kind: 'busy'; readonly retryAfter: number }
  | { readonly kind: 'token-refused' | 'forbidden' | 'login-unknown' | 'down' | 'timeout' | 'unreadable' }
