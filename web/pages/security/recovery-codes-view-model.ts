// What the recovery codes section says, and the text that people keep.

import type { TimeZone } from '../../../domain/calendar/time-zone.ts'
import type { NewRecoveryCodes, RecoveryCodesState } from '../../store/identity/recovery-codes.ts'
import { recoveryCodesText as text } from './recovery-codes-text.ts'
import { dayInWords } from './time-words.ts'

/** How many are left, of which making. */
export function recoveryCodesWords({ left, madeAt }: RecoveryCodesState, zone: TimeZone): string {
  if (madeAt === null) return text().none
  const date = dayInWords(madeAt, { zone })
  return left === 0 ? text().used(date) : text().left(left, date)
}

export interface KeptFor {
  /** Name of the account. */
  readonly account: string
  /** Of the server, such as `https://nobi.example`. */
  readonly origin: string
  readonly zone: TimeZone
}

/** One code a line, under what they are for; for a file or the clipboard. */
export function recoveryCodesFile({ codes, madeAt }: NewRecoveryCodes, { account, origin, zone }: KeptFor): string {
  return [text().fileTitle(account, origin), text().fileMade(dayInWords(madeAt, { zone })), '', ...codes, ''].join('\n')
}
