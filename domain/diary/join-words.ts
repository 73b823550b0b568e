// Joins neighbouring words into larger ones, by a grammar of their own: number and unit into a length, two times into a span.

import { type Grammar, matchAt } from './grammar.ts'
import type { Token } from './token.ts'

/** The joined token without its place; undefined where the words only look as if they belonged together. */
export type Joined = Omit<Token, 'from' | 'to'> | undefined

export interface Words {
  readonly words: readonly Token[]
  readonly tokens: readonly Token[]
  /** Indexes of the first word and after the last. */
  readonly at: number
  readonly next: number
}

export type Joiners<Context> = Readonly<Record<string, (words: Words, context: Context) => Joined>>

/** One pass from left to right. Rules and joiners see the words as they were before it. */
export function joinWords<Context>(
  tokens: readonly Token[],
  { grammar, joiners }: { readonly grammar: Grammar; readonly joiners: Joiners<Context> },
  context: Context,
): readonly Token[] {
  const joined: Token[] = []
  const reading = { grammar, tokens }
  for (let at = 0; at < tokens.length; ) {
    const first = tokens[at]
    const match = grammar.starts.has(first?.c ?? '') ? matchAt(reading, at) : undefined
    const last = match && tokens[match.next - 1]
    const made = match && joiners[match.name]?.({ ...match, tokens, at }, context)
    const token = first && last && made ? { ...made, from: first.from, to: last.to } : first
    if (token !== undefined) joined.push(token)
    at = match && made ? match.next : at + 1
  }
  return joined
}
