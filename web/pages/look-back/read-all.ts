// Every record of a kind that a person has few of.

import { addDays } from '../../../domain/calendar/local-date.ts'
import type { Kind, RecordOfKind } from '../../../domain/records/kinds.ts'
import { today } from '../../store/now.ts'
import { readRange } from '../../store/queries.ts'

const CENTURY_DAYS = 36_525

/** Of a century to either side of today, oldest first. */
export function readAll<Name extends Kind>(kind: Name): Promise<readonly RecordOfKind<Name>[]> {
  return readRange(kind, addDays(today.peek(), -CENTURY_DAYS), addDays(today.peek(), CENTURY_DAYS))
}
