// Builders: actions and postmortems as the look-back reads them.

import type { Action } from '../../domain/records/action.ts'
import type { Postmortem } from '../../domain/records/postmortem.ts'
import { day } from './trend-records.ts'

/** Open, of 1 November, with these dates done. */
export function anAction({ done = [], ...rest }: Partial<Action> & { readonly done?: readonly string[] } = {}): Action {
  const doneOn = Object.fromEntries(done.map((date) => [day(date), true as const]))
  return { id: 'a', kind: 'action', deleted: false, text: 'x', state: 'open', date: day('2026-11-01'), doneOn, ...rest }
}

/** An empty one. */
export function aPostmortem(rest: Partial<Postmortem> = {}): Postmortem {
  const lists = { timeline: {}, causes: {}, wentWell: {}, wentBadly: {}, lucky: {}, learned: {} }
  return { id: 'p', kind: 'postmortem', deleted: false, date: day('2026-11-14'), ...lists, ...rest }
}
