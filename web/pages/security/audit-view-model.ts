// What was done to the account as its page shows it.

import { instantToMs, parseInstant } from '../../../domain/calendar/instant.ts'
import { parseLocalDate } from '../../../domain/calendar/local-date.ts'
import { formatDate, formatMoment, formatNumber } from '../../i18n/format.ts'
import type { AuditEntry, AuditPage } from '../../store/identity/audit.ts'
import { actorInWords, eventInWords, refusedInWords } from './audit-words.ts'

export interface AuditRow {
  readonly id: string
  /** ISO 8601, for machines. */
  readonly at: string
  readonly moment: string
  readonly words: string
  /** Who did it and from which network, as far as known. */
  readonly details: readonly string[]
  /** Something to look into. */
  readonly isAlarming: boolean
}

export interface RefusedRow {
  readonly key: string
  readonly day: string
  readonly what: string
  readonly count: string
}

export function buildAuditRows(entries: readonly AuditEntry[]): readonly AuditRow[] {
  return entries.map((entry) => {
    const instant = parseInstant(entry.at)
    return {
      id: entry.id,
      at: entry.at,
      moment: instant === undefined ? '–' : formatMoment(instantToMs(instant)),
      words: eventInWords(entry),
      details: [actorInWords(entry), entry.address ?? undefined].filter((detail) => detail !== undefined),
      isAlarming: entry.event === 'passkey-counter',
    }
  })
}

/** Newest day first, as the server lists them. */
export function buildRefusedRows(refused: AuditPage['refused']): readonly RefusedRow[] {
  return refused.map(({ day, what, count }) => {
    const date = parseLocalDate(day)
    return {
      key: `${day} ${what}`,
      day: date === undefined ? day : formatDate(date),
      what: refusedInWords(what),
      count: formatNumber(count, 0),
    }
  })
}
