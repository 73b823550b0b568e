// Whether this browser looks around in sample data, and which database that is in. It belongs to no account and never meets
// what the person has typed.

import type { Memory } from './remembered.ts'

export function isSampleMarked({ name, memory }: Memory): boolean {
  return memory.getItem(`${name}-sample`) !== null
}

export function markSample({ name, memory }: Memory): void {
  memory.setItem(`${name}-sample`, '1')
}

export function clearSample({ name, memory }: Memory): void {
  memory.removeItem(`${name}-sample`)
}

export function sampleDatabase({ name }: Memory): string {
  return `${name}-sample`
}

/** The database of an account; without one that of what was typed without one, or of the sample while it is looked at. */
export function databaseOf(account: string | undefined, memory: Memory): string {
  if (account !== undefined) return `${memory.name}-${account}`
  return isSampleMarked(memory) ? sampleDatabase(memory) : localDatabase(memory)
}

export function localDatabase({ name }: Memory): string {
  return `${name}-local`
}
