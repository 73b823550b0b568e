// All that can be taken out of a look-back. Records of stretching, sleep, sitting and work cannot be given to anything in this folder:
// what those say stays on this side of the wall, unless the person has written it into a note by hand.

import type { Action } from '../../records/action.ts'
import type { Capture } from '../../records/capture.ts'
import type { Milestone } from '../../records/milestone.ts'
import type { Postmortem } from '../../records/postmortem.ts'
import type { Sticky } from '../../records/sticky.ts'
import type { MilestonePeriod } from '../milestones.ts'

export interface MilestoneToExport {
  readonly kind: 'milestone'
  readonly period: MilestonePeriod
  /** Those of its board; others are left out. */
  readonly stickies: readonly Sticky[]
  /** Those decided in it; others are left out. */
  readonly actions: readonly Action[]
  /** Those that notes of its board were made from; others are left out. */
  readonly captures: readonly Capture[]
}

export interface PostmortemToExport {
  readonly kind: 'postmortem'
  readonly postmortem: Postmortem
  /** Those decided in it; others are left out. */
  readonly actions: readonly Action[]
}

export type LookBackToExport = MilestoneToExport | PostmortemToExport

export type LookBackRecord = Milestone | Sticky | Action | Postmortem | Capture

/** What belongs to it and has not been deleted, the head of it first. */
export function recordsOf(given: LookBackToExport): readonly LookBackRecord[] {
  const records = given.kind === 'milestone' ? milestoneRecords(given) : [given.postmortem, ...decidedIn(given)]
  return records.filter(({ deleted }) => !deleted)
}

export function boardOf({ period, stickies }: Pick<MilestoneToExport, 'period' | 'stickies'>): readonly Sticky[] {
  return stickies.filter(({ milestoneId, deleted }) => milestoneId === period.id && !deleted)
}

/** Its actions and drills. */
export function decidedIn(given: LookBackToExport): readonly Action[] {
  const id = given.kind === 'milestone' ? given.period.id : given.postmortem.id
  return given.actions.filter(({ origin, originId, deleted }) => origin === given.kind && originId === id && !deleted)
}

function milestoneRecords(given: MilestoneToExport): readonly LookBackRecord[] {
  const board = boardOf(given)
  const sources = new Set(board.map(({ fromCaptureId }) => fromCaptureId))
  const captures = given.captures.filter(({ id }) => sources.has(id))
  const { record } = given.period
  return [...(record === undefined ? [] : [record]), ...board, ...decidedIn(given), ...captures]
}
