// What a device has to be told now, and when to look again.

import type { TimeZone } from '../calendar/time-zone.ts'
import { firstLoudMoment, type QuietHours } from './quiet-hours.ts'
import type { ReminderKind } from './reminder-kind.ts'
import { graceMs, type Occasion } from './reminder-occasions.ts'

/** What a device wants, and what it has been told. */
export interface ReminderDevice {
  readonly kinds: readonly ReminderKind[]
  readonly quiet: QuietHours | undefined
  /** Key of the occasion that it was last told of, by kind. */
  readonly told: Readonly<Partial<Record<ReminderKind, string>>>
  /** Occasions that the person has put off: until when, UTC milliseconds. */
  readonly snoozed: Readonly<Partial<Record<ReminderKind, { readonly key: string; readonly until: number }>>>
}

export interface DueReminders {
  /** At most one of a kind, the newest. */
  readonly due: readonly Occasion[]
  /** When the next one can be due if nothing is recorded or chosen meanwhile; undefined when nothing is ahead. UTC milliseconds. */
  readonly nextAt: number | undefined
}

/** The occasions that this device has to be told of at `now`, and when to ask again. Quiet hours put a reminder off to their end, and
 *  drop it when that is too late for it. Whoever tells the device of an occasion notes its key in `told`. */
export function dueReminders(
  occasions: readonly Occasion[],
  device: ReminderDevice,
  { now, zone }: { readonly now: number; readonly zone: TimeZone },
): DueReminders {
  const open = occasions
    .filter(({ kind }) => device.kinds.includes(kind))
    .flatMap((occasion) => asLeftOpen(occasion, device))
    .map((occasion) => ({ ...occasion, at: firstLoudMoment(Math.max(occasion.from, now), device.quiet, zone) }))
    .filter(({ at, until }) => at < until)
  const newest = new Map(open.filter(({ at }) => at <= now).map((occasion) => [occasion.kind, occasion]))
  const due = [...newest.values()]
  const toldNow = Object.fromEntries(due.map(({ kind, key }) => [kind, key]))
  const ahead = open.filter((occasion) => occasion.at > now && !isTold(occasion, toldNow)).map(({ at }) => at)
  return { due, nextAt: ahead.length === 0 ? undefined : Math.min(...ahead) }
}

/** The occasion as it stands for this device: as it is, later when it was put off, or not at all when it has been told of. */
function asLeftOpen(occasion: Occasion, { told, snoozed }: ReminderDevice): readonly Occasion[] {
  const { kind, key } = occasion
  const later = snoozed[kind]
  if (later?.key === key) return [{ ...occasion, from: later.until, until: later.until + graceMs[kind] }]
  return isTold(occasion, told) ? [] : [occasion]
}

/** Days before the one that was told of are over as well: where a zone leaves out a day, or the person flies back over one, two of
 *  them can come at the same moment. */
function isTold({ kind, key }: Occasion, { [kind]: last }: ReminderDevice['told']): boolean {
  if (last === undefined) return false
  return kind === 'evening' || kind === 'trainer' ? key <= last : key === last
}
