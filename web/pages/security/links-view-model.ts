// How long a one-time link still lives, and who has come in by it.

import type { Credential } from '../../store/identity/credentials.ts'

export type LinkLife = { readonly kind: 'open'; readonly left: string } | { readonly kind: 'over' }

/** `left` as `9:05`. UTC milliseconds. */
export function lifeOfLink(endsAt: number, now: number): LinkLife {
  const seconds = Math.ceil((endsAt - now) / 1000)
  if (seconds <= 0) return { kind: 'over' }
  const left = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
  return { kind: 'open', left }
}

/** The first device that is in the list now and was not before; undefined when none has come. */
export function deviceThatCameIn(
  before: readonly Credential[],
  devices: readonly Credential[],
): Credential | undefined {
  const known = new Set(before.map(({ id }) => id))
  return devices.find(({ id, type, current }) => type === 'session' && !current && !known.has(id))
}
