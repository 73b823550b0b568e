// The trackers that this server knows, by the names that requests call them.

import { createGitHub } from './github.ts'
import type { Tracker } from './tracker.ts'

export const trackerIds = ['github'] as const

export type TrackerId = (typeof trackerIds)[number]

/** Addresses that the operator has chosen; no request can name another. */
export interface TrackerAddresses {
  readonly github: string
}

export function createTrackers({ github }: TrackerAddresses): Readonly<Record<TrackerId, Tracker>> {
  return { github: createGitHub({ api: github }) }
}
