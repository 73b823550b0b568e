// What the list of passkeys says of each, in the person's language and zone.

import type { TimeZone } from '../../../domain/calendar/time-zone.ts'
import type { Passkey } from '../../store/identity/passkeys.ts'
import { passkeysText as text } from './passkeys-text.ts'
import { dayInWords } from './time-words.ts'

export interface PasskeyItem {
  readonly id: string
  readonly name: string
  /** When it was added and used, and whether it outlives its device. */
  readonly facts: string
}

/** The one that was used last comes first; those that were never used come last, the newest of them first. */
export function buildPasskeyItems(passkeys: readonly Passkey[], zone: TimeZone): readonly PasskeyItem[] {
  return [...passkeys]
    .sort((left, right) => compare(right.usedAt ?? '', left.usedAt ?? '') || compare(right.createdAt, left.createdAt))
    .map((passkey) => ({ id: passkey.id, name: passkey.label, facts: factsOf(passkey, zone) }))
}

function factsOf({ createdAt, usedAt, synced }: Passkey, zone: TimeZone): string {
  return [
    text().added(dayInWords(createdAt, { zone })),
    usedAt === null ? text().neverUsed : text().used(dayInWords(usedAt, { zone })),
    synced ? text().synced : text().notSynced,
  ].join(' · ')
}

function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0
}
