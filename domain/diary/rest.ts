// What was not understood of a line, verbatim.

import type { Fact } from './fact.ts'
import type { Line } from './find-facts.ts'
import type { Token } from './token.ts'

/** They only say what the facts beside them are about. */
const topics = new Set(['but', 'split', 'stretch', 'sleepn', 'item'])

interface Mark {
  readonly token: Token
  readonly isUsed: boolean
  /** Carries meaning by itself, where a particle or a comma does not. */
  readonly isContent: boolean
  readonly sentence: number
}

/** The pieces of the line that none of the facts was read from. A sentence without any fact is whole; of the others, words that carry
 *  no meaning by themselves are left out. */
export function restOf(line: Line, facts: readonly Fact[], fillers: ReadonlySet<string>): readonly string[] {
  const pieces: string[] = []
  let piece: Mark[] = []
  const close = () => {
    const text = textOf(line, piece)
    if (text !== '') pieces.push(text)
    piece = []
  }
  for (const mark of marksOf(line, facts, fillers)) {
    if (mark.isUsed) close()
    else piece.push(mark)
  }
  close()
  return pieces
}

function marksOf(line: Line, facts: readonly Fact[], fillers: ReadonlySet<string>): readonly Mark[] {
  const own = facts.filter((fact) => fact.line === line.number)
  const withFacts = new Set(own.map(({ clause }) => clause))
  const sentencesWithFacts = new Set(own.map(({ clause }) => line.clauses[clause]?.sentence))
  return line.clauses.flatMap(({ from, to, sentence, isUnreal }, index) => {
    const tokens = line.tokens.slice(from, to)
    const isWhole = !withFacts.has(index) && (isUnreal || !sentencesWithFacts.has(sentence) || tokens.some(isPlain))
    return tokens.map((token): Mark => {
      const isUsed = own.some((fact) => token.from >= fact.from && token.to <= fact.to)
      const isFiller = fillers.has(token.c) || isPunctuation(token) || topics.has(token.c)
      return { token, isUsed, isContent: !isUsed && (!isFiller || (isWhole && !isPunctuation(token))), sentence }
    })
  })

  function isPlain({ c }: Token): boolean {
    return !fillers.has(c) && !topics.has(c) && c !== ','
  }
}

function textOf({ source }: Line, piece: readonly Mark[]): string {
  const first = piece.find(({ isContent }) => isContent)?.token
  const last = piece.findLast(({ token }) => token.c !== ',')?.token
  if (first === undefined || last === undefined || piece.every(({ token }) => isPunctuation(token))) return ''
  return source.source.slice(source.at[first.from], source.at[last.to])
}

function isPunctuation({ c }: Token): boolean {
  return /^[^a-z]$/.test(c)
}
