// Clauses of a line, and which of them tell of something that happened to the person: not plans, wishes, habits, questions, nor others.

import { type Token, UNKNOWN } from './token.ts'

export interface Clause {
  /** Indexes of tokens, half-open. */
  readonly from: number
  readonly to: number
  /** Which sentence of the line. */
  readonly sentence: number
  /** Index of that sentence's first token. */
  readonly sentenceFrom: number
  /** What it says is no fact of the person's day. */
  readonly isUnreal: boolean
}

interface Draft {
  readonly from: number
  readonly to: number
  readonly sentence: number
  readonly sentenceFrom: number
  readonly tokens: readonly Token[]
  isUnreal: boolean
  /** Follows a but, or names the person, a day, a new topic. */
  readonly startsAnew: boolean
  readonly afterBut: boolean
}

const told = /^(?:bed|wake|woke|sit|work|nap|done|feel|again|meet)$/
const measured = /^(?:doubt|measure|before|after|split|change|mae|ato|stretch)$/
const quantity = /^(?:clock|span|dur|len|count|items|change|num)$/

/** All clauses in order; every token is in one, with the comma or stop that ends it. `isUnreal`: the whole line stands under a heading
 *  such as 目標. */
export function clausesOf(tokens: readonly Token[], text: string, isUnreal: boolean): readonly Clause[] {
  const drafts = draftsOf(tokens, text)
  for (const draft of drafts) draft.isUnreal = isUnreal || isUnrealAlone(draft) || isWish(draft, text)
  carryForward(drafts)
  carryBack(drafts)
  askedBack(drafts)
  return drafts
}

function draftsOf(tokens: readonly Token[], text: string): Draft[] {
  const drafts: Draft[] = []
  let [from, sentence, sentenceFrom, afterBut] = [0, 0, 0, false]
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]
    const ends = isStop(token, text)
    const isBut = isConjunction(tokens, at, text)
    if (!ends && !isBut && token?.c !== ',' && at + 1 < tokens.length) continue
    const own = tokens.slice(from, at + 1)
    drafts.push({
      from,
      to: at + 1,
      sentence,
      sentenceFrom,
      tokens: own,
      isUnreal: false,
      startsAnew: startsAnew(own),
      afterBut,
    })
    if (ends) {
      sentence++
      sentenceFrom = at + 1
    }
    afterBut = isBut && !ends
    from = at + 1
  }
  return drafts
}

/** A stop: not within a number, not after an abbreviation. */
function isStop(token: Token | undefined, text: string): boolean {
  // What stands in brackets is said aside.
  if (token !== undefined && '。?!()'.includes(token.c)) return true
  return token?.c === '.' && (text[token.to] ?? ' ') === ' '
}

// けど, but; が and から after a predicate.
function isConjunction(tokens: readonly Token[], at: number, text: string): boolean {
  const token = tokens[at]
  if (token?.c === 'but') return true
  if (token?.c !== 'ga' && token?.c !== 'kara' && token?.c !== 'shi') return false
  const before = tokens[at - 1]
  return before?.c === 'unreal' || before?.form === 'wish' || /[ただいるす]/.test(text[token.from - 1] ?? '')
}

function startsAnew(tokens: readonly Token[]): boolean {
  return tokens.some(
    ({ c }, at) =>
      c === 'me' || c === 'date' || (c === 'wa' && tokens[at - 1]?.c !== 'unreal' && tokens[at - 1]?.c !== 'person'),
  )
}

function isUnrealAlone({ tokens }: Draft): boolean {
  return tokens.some((token, at) => {
    if (token.c === 'unreal' || token.c === 'maybe') return !isSoft(token) || !tokens.some(({ c }) => measured.test(c))
    if (token.c === 'person') return isSubject(tokens, at)
    if (token.c === 'plan' || token.c === 'week' || token.form === 'wish' || token.form === 'if') return true
    return token.form === 'plain' && told.test(token.c) && token.c !== 'feel'
  })
}

/** 続けたい, 続けよう: wishes by their ending, whatever the verb. */
const wish = /(?:[きしちにみりえけせてねべめれげ]たい|[えけせてねべめれげし]よう)(?:な|です|と思.{0,4})?$/

function isWish({ tokens }: Draft, text: string): boolean {
  const said = tokens.findLast(({ c }) => c.length > 1 || c === UNKNOWN)
  return said !== undefined && wish.test(text.slice(tokens[0]?.from, said.to))
}

// Who doubts a measurement has measured.
function isSoft({ c, v }: Token): boolean {
  return c === 'maybe' || v === 'soft'
}

/** 妻は, my wife slept; not 妻と, woken by the baby. */
function isSubject(tokens: readonly Token[], at: number): boolean {
  if (tokens.some(({ c, v }) => c === 'me' && v === 'i')) return false
  const [before, after] = [tokens[at - 1]?.c === 'g' ? tokens[at - 2] : tokens[at - 1], tokens[at + 1]]
  // 妻の睡眠 is hers, 子供の夜泣き wakes others.
  if (after?.c === 'no') return tokens[at + 2]?.c !== UNKNOWN
  if (tokens[at]?.v !== 'latin') return /^(?:wa|ga|mo)$/.test(after?.c ?? '')
  if (before?.c === 'with' || before?.c === 'by' || before?.v === 'my with') return false
  return true
}

function carryForward(drafts: readonly Draft[]): void {
  for (const [at, draft] of drafts.entries()) {
    const last = drafts[at - 1]
    if (last === undefined || last.sentence !== draft.sentence || !last.isUnreal || draft.isUnreal) continue
    if (draft.startsAnew || draft.afterBut) continue
    draft.isUnreal = isOfPerson(last) || !tells(draft) || endsOpen(last)
  }
}

// 0時に寝て、7時に起きたい; bed at 11, up at 6 is the plan.
function carryBack(drafts: readonly Draft[]): void {
  for (let at = drafts.length - 1; at > 0; at--) {
    const [draft, last] = [drafts[at], drafts[at - 1]]
    if (draft === undefined || last === undefined || last.sentence !== draft.sentence) continue
    if (!draft.isUnreal || draft.startsAnew || draft.afterBut || last.isUnreal) continue
    const isList = !tells(last) && draft.tokens.some(({ c }) => quantity.test(c))
    if (endsOpen(last) || isList) last.isUnreal = true
  }
}

// Someone asks, or is not sure that it was so at all.
function askedBack(drafts: readonly Draft[]): void {
  const asked = new Set(drafts.filter(isAsked).map(({ sentence }) => sentence))
  for (const draft of drafts) if (asked.has(draft.sentence)) draft.isUnreal = true
}

function isAsked({ tokens }: Draft): boolean {
  const spoken = tokens.filter(({ c }) => c !== '。' && c !== '.' && c !== ')' && c !== 'g')
  return spoken.some(({ c }) => c === '?' || c === 'ask') || spoken.at(-1)?.c === 'ka'
}

function isOfPerson({ tokens }: Draft): boolean {
  return tokens.some(({ c }) => c === 'person')
}

function tells({ tokens }: Draft): boolean {
  return tokens.some(({ c, form }) => told.test(c) && form === 'past')
}

/** Ends in a form that leaves it to the next clause whether it happened. */
function endsOpen({ tokens }: Draft): boolean {
  const verbs = tokens.filter(({ c, form }) => form !== undefined || c === UNKNOWN)
  const form = verbs.at(-1)?.form
  return form === 'te' || form === 'stem'
}
