// Whether the account's name has been typed, and what to say when its deletion did not come about.

import type { StepUpAnswer } from '../../store/identity/with-step-up.ts'
import { deleteText as text } from './delete-text.ts'
import { troubleWords } from './trouble-text.ts'

/** Spaces around it do not matter, nor how its letters are composed; capitals do. */
export function isNameTyped(typed: string, name: string): boolean {
  return typed.trim().normalize('NFC') === name.trim().normalize('NFC')
}

/** Undefined when the person stopped it themselves. */
export function notDeletedInWords(answer: Exclude<StepUpAnswer<unknown>, { kind: 'ok' }>): string | undefined {
  if (answer.kind === 'cancelled') return undefined
  if (answer.kind === 'offline') return text().unsure
  if (answer.kind === 'refused' && answer.problem.status === 400) return text().nameRefused
  return troubleWords(answer)
}
