// Stretch sessions: widths before and after, tight places and doubts of one session together.

import type { Muscle, Side } from '../records/muscle.ts'
import { choose, usualWork } from './clock-choice.ts'
import type { BuiltEntry, Moment } from './entries.ts'
import type { StretchFacts, TightArea } from './entry.ts'
import { clocksOf, type Fact, wordOf } from './fact.ts'
import { localDateTimeOf, passedMoment } from './local-moment.ts'
import { widthOf } from './measures.ts'
import type { Token } from './token.ts'

type Width = 'beforeMm' | 'afterMm'

/** The widths that a fact gives, in the order in which they are said. */
const widthsByName: Readonly<Record<string, readonly Width[]>> = {
  before: ['beforeMm'],
  mae: ['beforeMm'],
  after: ['afterMm'],
  ato: ['afterMm'],
  pair: ['beforeMm', 'afterMm'],
  change: ['beforeMm', 'afterMm'],
}
/** Said twice, they are of two sessions. */
const onceASession = ['beforeMm', 'afterMm', 'at'] as const

interface Session {
  readonly facts: Fact[]
  fields: StretchFacts
  /** By muscle and side: what is said last of one holds. */
  readonly areas: Map<string, TightArea>
}

export function stretchEntries(facts: readonly Fact[], moment: Moment): readonly BuiltEntry[] {
  const sessions: Session[] = []
  const remarks: { readonly fact: Fact; readonly session: Session | undefined }[] = []
  for (const fact of facts) {
    if (fact.name === 'doubt' || fact.name === 'setting') remarks.push({ fact, session: sessions.findLast(isMeasured) })
    else if (isTrusted(fact, facts)) addFact(sessions, fact, moment)
  }
  // Of the last measurement before it, or else of the first after it; without one it is no fact.
  for (const { fact, session = sessions.find(isMeasured) } of remarks) if (session) addRemark(session, fact)
  return sessions.map(({ fields, facts: told, areas }) => ({
    entry: { kind: 'stretch', fields: { ...fields, ...(areas.size > 0 && { areas: [...areas.values()] }) } },
    facts: told,
  }))
}

function isMeasured({ fields }: Session): boolean {
  return fields.beforeMm !== undefined || fields.afterMm !== undefined
}

function addRemark(session: Session, fact: Fact): void {
  const said = wordOf(fact, 'setting')?.v
  const setting = (['trainer', 'class', 'self'] as const).find((each) => each === said)
  session.fields = { ...session.fields, ...(setting === undefined ? { doubtful: true } : { setting }) }
  session.facts.push(fact)
}

/** A width is one only where the split is named, its partner stands by it, or nothing else is talked of. */
function isTrusted({ name, words, line, isOfSplit, isMixed }: Fact, all: readonly Fact[]): boolean {
  const widths = widthsByName[name]
  if (widths === undefined) return true
  // 前は150: formerly, unless 後 stands by it.
  const isOpen = name === 'mae'
  if (isOfSplit && !isOpen) return true
  if (isMixed && !isOfSplit) return false
  // 開始前153cm: what else would be measured?
  if (widths.length === 2 || (!isOpen && words.some(({ unit }) => unit !== undefined))) return true
  return all.some((other) => {
    const [partner, second] = widthsByName[other.name] ?? widths
    return other.line === line && partner !== widths[0] && second === undefined
  })
}

function addFact(sessions: Session[], fact: Fact, moment: Moment): void {
  const { date } = fact.day
  const said = fact.name === 'at' ? timeOf(fact, moment) : widthsOf(fact)
  if (said === undefined) return
  const last = sessions.findLast(({ fields }) => fields.date === date)
  const isNew = last === undefined || onceASession.some((name) => name in said && name in last.fields)
  const session: Session = isNew ? { facts: [], fields: { date }, areas: new Map() } : last
  if (isNew) sessions.push(session)
  session.facts.push(fact)
  session.fields = { ...session.fields, ...said }
  for (const area of areasOf(fact)) session.areas.set(`${area.muscle} ${area.side}`, area)
}

function timeOf(fact: Fact, moment: Moment): Partial<StretchFacts> | undefined {
  const minutes = choose(clocksOf(fact)[0], usualWork.from)
  const at = passedMoment({ ...fact.day, source: 'said' }, minutes, moment)
  return at === undefined ? undefined : { at: localDateTimeOf(at) }
}

/** In millimetres. Empty for a fact that gives none, undefined where one of them is no width. */
function widthsOf(fact: Fact): Partial<StretchFacts> | undefined {
  // 59 inches before, 60.5 after.
  const unit = fact.words.find((word) => word.unit !== undefined)?.unit
  const widths = fact.words.flatMap((word) => (word.c === 'change' ? [word.n, word.end] : (widthIn(unit, word) ?? [])))
  let said: Partial<StretchFacts> = wordOf(fact, 'maybe') ? { doubtful: true } : {}
  for (const name of widthsByName[fact.name] ?? []) {
    const width = widths.shift()
    if (width === undefined) return undefined
    said = { ...said, [name]: width }
  }
  return said
}

// A length without a unit of its own was a bare number, and is in the unit of the other.
function widthIn(unit: number | undefined, word: Token): number | undefined {
  const isBare = word.c === 'len' && word.unit === undefined
  return widthOf(isBare ? { ...word, c: 'num', n: (word.n ?? 0) / 10 } : word, unit)
}

function areasOf(fact: Fact): readonly TightArea[] {
  const feel = feelOf(fact)
  const side = wordOf(fact, 'side')?.v
  return fact.words
    .filter(({ c }) => c === 'area' || c === 'ache')
    .map(({ v = '' }) => {
      const [muscle, near] = v.split('.')
      // Tight on the left side.
      return { muscle: muscle as Muscle, side: (near === 'both' && side ? side : near) as Side, ...feel }
    })
}

/** 張りが軽くなった and 張りがほぐれた are relief, 軽く張る is not. What says nothing of its strength is clear; パンパン does. */
function feelOf(fact: Fact): Pick<TightArea, 'feel' | 'level'> {
  const last = fact.words.findLast(({ c }) => c === 'feel' || c === 'ease' || c === 'light')
  const isRelief = last !== undefined && (last.c !== 'feel' || last.v === 'relieved')
  const [feel, ownLevel] = wordOf(fact, 'feel')?.v?.split(' ') ?? []
  const isLight = !isRelief && wordOf(fact, 'light') !== undefined
  const level = fact.words.findLast(({ c }) => c === 'level')?.v ?? (isLight ? '1' : ownLevel)
  return {
    feel: isRelief ? 'relieved' : feel === 'tight' ? 'tight' : 'sore',
    level: level === '1' ? 1 : level === '3' ? 3 : 2,
  }
}
