// Joins neighbouring tokens into larger ones: number and unit into a length, two times into a span.

import type { Token } from './token.ts'

/** A larger token and the index after its last part; undefined where the rule does not apply. */
export interface Joined {
  readonly token: Token
  readonly next: number
}

export type JoinRule<Context> = (tokens: readonly Token[], at: number, context: Context) => Joined | undefined

/** One pass from left to right; of several rules the first that applies counts. Rules see the tokens as they were before the pass. */
export function rewrite<Context>(
  tokens: readonly Token[],
  rules: readonly JoinRule<Context>[],
  context: Context,
): readonly Token[] {
  const joined: Token[] = []
  for (let at = 0; at < tokens.length; ) {
    const found = firstOf(rules, (rule) => rule(tokens, at, context))
    const token = found?.token ?? tokens[at]
    if (token !== undefined) joined.push(token)
    at = Math.max(at + 1, found?.next ?? 0)
  }
  return joined
}

/** A token of kind `c` over the tokens from `at` to before `next`. */
export function joinedToken(
  tokens: readonly Token[],
  [at, next]: readonly [number, number],
  made: Omit<Token, 'from' | 'to'>,
): Joined {
  return { token: { ...made, from: tokens[at]?.from ?? 0, to: tokens[next - 1]?.to ?? 0 }, next }
}

export function isAdjacent(left: Token | undefined, right: Token | undefined): boolean {
  return left !== undefined && right !== undefined && left.to === right.from
}

function firstOf<Each, Found>(list: readonly Each[], find: (each: Each) => Found | undefined): Found | undefined {
  for (const each of list) {
    const found = find(each)
    if (found !== undefined) return found
  }
  return undefined
}
