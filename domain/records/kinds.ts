// Every kind of record this version knows. Others are kept and passed on unread.

import { action } from './action.ts'
import { capture } from './capture.ts'
import { hypothesis } from './hypothesis.ts'
import type { KindDefinition, RecordOf } from './kind-definition.ts'
import { milestone } from './milestone.ts'
import { postmortem } from './postmortem.ts'
import { profile } from './profile.ts'
import { sitting } from './sitting.ts'
import { sleep } from './sleep.ts'
import { sticky } from './sticky.ts'
import { stretch } from './stretch.ts'
import { workday } from './workday.ts'

export const kinds = {
  stretch,
  sleep,
  sitting,
  workday,
  capture,
  milestone,
  sticky,
  action,
  postmortem,
  hypothesis,
  profile,
} as const

export type Kind = keyof typeof kinds
export type AnyRecord = { [Name in Kind]: RecordOf<(typeof kinds)[Name]> }[Kind]
export type RecordOfKind<Name extends Kind> = { [Each in Name]: RecordOf<(typeof kinds)[Each]> }[Name]

export function isKind(text: string): text is Kind {
  return Object.hasOwn(kinds, text)
}

/** The definition of a kind, or undefined for one that a newer version wrote. */
export function definitionOf(kind: string): KindDefinition | undefined {
  return isKind(kind) ? kinds[kind] : undefined
}
