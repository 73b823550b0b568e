// The wire of `POST /api/v1/sync`: what a device sends and what it gets back.

import * as z from 'zod/mini'
import type { Json } from '../json.ts'
import type { FieldWrite, Rejection } from './change.ts'
import { MAX_CHANGES_PER_REQUEST, PROTOCOL } from './limits.ts'
import type { Stamp } from './stamp.ts'

/** The request's envelope; its changes are checked one by one, so that a bad one does not block its neighbours. */
export const syncRequest = z.strictObject({
  protocol: z.literal(PROTOCOL),
  schema: z.int().check(z.gte(1)),
  device: z.string().check(z.regex(/^[0-9a-z-]{1,40}$/)),
  epoch: z.optional(z.string().check(z.maxLength(64))),
  cursor: z.int().check(z.gte(0)),
  changes: z.array(z.unknown()).check(z.maxLength(MAX_CHANGES_PER_REQUEST)),
})
export type SyncRequest = z.output<typeof syncRequest>

/** A change that the server has, with its place in the account's log. */
export interface LoggedChange {
  readonly seq: number
  readonly id: string
  readonly kind: string
  readonly recordId: string
  readonly fields: Readonly<Record<string, FieldWrite>>
  readonly stamp: Stamp
  readonly device: string
}

/** The server has it, durably; `stamp` is the one it is stored under. */
export interface Acknowledgement {
  readonly id: string
  readonly stamp: Stamp
  readonly seq: number
}

export interface SyncAnswer {
  /** Changes when the server was restored from a backup. */
  readonly epoch: string
  /** Everything up to here has been handed over. */
  readonly cursor: number
  /** The last change there is. */
  readonly head: number
  readonly more: boolean
  readonly accepted: readonly Acknowledgement[]
  readonly rejected: readonly Rejection[]
  readonly changes: readonly LoggedChange[]
  /** UTC milliseconds. */
  readonly serverTime: number
  readonly minSchema: number
}

/** One record of `GET /api/v1/snapshot`. */
export interface SnapshotRecord {
  readonly recordId: string
  readonly kind: string
  readonly cells: Readonly<Record<string, { readonly v: Json; readonly stamp: Stamp }>>
}
