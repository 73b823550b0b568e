// What was not understood of a line, verbatim.

import type { Clause } from './clauses.ts'
import type { Fact } from './fact.ts'
import type { Line } from './find-facts.ts'
import type { Token } from './token.ts'

/** They only say what the facts beside them are about. */
const topics = /^(?:but|split|stretch|sleepn|item|made|kara|become|went|took|after|before|side)$/
const punctuation = /^[^a-z]$/

/** The pieces of the line that none of its facts, in order, was read from. A sentence without any fact is whole; of the others, words
 *  that carry no meaning by themselves are left out. */
export function restOf(line: Line, facts: readonly Fact[]): readonly string[] {
  const { source, at } = line.source
  if (facts.length === 0) return source.trim() === '' ? [] : [source.trim()]
  const use = useOf(line, facts)
  const told = new Set(facts.map(({ clause }) => line.clauses[clause]?.sentence))
  const pieces: Token[][] = [[]]
  for (const clause of line.clauses) addPieces(pieces, line.tokens, { clause, use, isTold: told.has(clause.sentence) })
  return pieces.flatMap((piece) => {
    const last = piece.findLast(({ c }) => c !== ',')
    return piece[0] === undefined || last === undefined ? [] : [source.slice(at[piece[0].from], at[last.to])]
  })
}

interface ToldClause {
  readonly clause: Clause
  readonly use: readonly Use[]
  /** Its sentence has a fact. */
  readonly isTold: boolean
}

function addPieces(pieces: Token[][], tokens: readonly Token[], { clause, use, isTold }: ToldClause): void {
  const own = use.slice(clause.from, clause.to)
  // A clause of which nothing was understood stays with its small words.
  const isWhole = !own.includes('read') && (clause.isUnreal || !isTold || own.includes('content'))
  if (own.includes('read')) pieces.push([])
  for (const [index, token] of tokens.slice(clause.from, clause.to).entries()) {
    const piece = pieces.at(-1)
    const mayBegin = own[index] === 'content' || (isWhole && !punctuation.test(token.c))
    if (own[index] === 'read') pieces.push([])
    else if (piece !== undefined && (piece.length > 0 || mayBegin)) piece.push(token)
  }
}

/** Read in a fact; content, which must not get lost; or small, a word without meaning of its own. */
type Use = 'read' | 'content' | 'small'

function useOf({ tokens, grammar: { fillers } }: Line, facts: readonly Fact[]): readonly Use[] {
  const dates = new Set(facts.map(({ day }) => day.date))
  const use = tokens.map(({ c, date }): Use => {
    if (c === 'how' || (date !== undefined && !dates.has(date))) return 'content'
    return fillers.has(c) || topics.test(c) || punctuation.test(c) ? 'small' : 'content'
  })
  let at = 0
  for (const { from, to } of facts) {
    while ((tokens[at]?.from ?? from) < from) at++
    for (; (tokens[at]?.to ?? to + 1) <= to; at++) if (!/^(?:how|x)$/.test(tokens[at]?.c ?? '')) use[at] = 'read'
  }
  return use
}
