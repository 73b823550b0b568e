// Places of the body: side and muscle, or side, thigh and which face of it, as one word.

import { type JoinRule, joinedToken } from './rewrite.ts'
import type { Token } from './token.ts'

export const areaRules: readonly JoinRule<unknown>[] = [
  (tokens, at) => {
    let next = at
    const found: Partial<Record<'side' | 'muscle' | 'face' | 'thigh', string>> = {}
    for (let place = at; place < at + MOST_WORDS; place++) {
      const part = partOf(tokens[place])
      if (part === undefined) {
        if (isBetween(tokens[place]) && place > at) continue
        break
      }
      const [name, value] = part
      if (found[name] !== undefined && found[name] !== value) break
      found[name] = value
      next = place + 1
    }
    const muscle = found.muscle ?? (found.thigh === undefined ? undefined : thighMuscles[found.face ?? ''])
    return muscle === undefined
      ? undefined
      : joinedToken(tokens, [at, next], { c: 'area', v: `${muscle}.${found.side ?? 'both'}` })
  },
]

const MOST_WORDS = 8
const thighMuscles: Readonly<Record<string, string>> = { front: 'quadriceps', back: 'hamstring', inner: 'adductor' }

function partOf(token: Token | undefined): readonly ['side' | 'muscle' | 'face' | 'thigh', string] | undefined {
  if (token === undefined) return undefined
  if (token.c === 'mae') return ['face', 'front']
  if (token.c === 'side' || token.c === 'muscle' || token.c === 'face' || token.c === 'thigh') {
    return [token.c, token.v ?? '']
  }
  return undefined
}

// の, of my
function isBetween(token: Token | undefined): boolean {
  return token?.c === 'no' || token?.c === 'of' || token?.c === 'me'
}
