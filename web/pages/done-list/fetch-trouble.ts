// Why a tracker gave nothing, in words that say what to do.

import { troubleWords } from '../security/trouble-text.ts'
import { doneText } from './done-text.ts'
import type { FetchTrouble } from './fetch-done.ts'

const known = {
  'no-token-kept': 'noToken',
  'cannot-keep-tokens': 'cannotKeep',
  'tracker-token-refused': 'tokenRefused',
  'tracker-forbids': 'forbids',
  'tracker-login-unknown': 'loginUnknown',
  'tracker-down': 'down',
  'tracker-unreadable': 'odd',
  'tracker-timeout': 'slow',
  'invalid-input': 'wrongInput',
} as const satisfies Readonly<Record<string, keyof ReturnType<typeof doneText>>>

export function troubleInWords(trouble: FetchTrouble): string {
  if (trouble.kind !== 'refused') return troubleWords(trouble)
  const { name, retryAfter = 60 } = trouble.problem
  if (name === 'tracker-busy') return doneText().busy(Math.ceil(retryAfter / 60))
  const word = Object.entries(known).find(([problem]) => problem === name)?.[1]
  return word === undefined ? troubleWords(trouble) : doneText()[word]
}
