// Stretch sessions: widths before and after, tight places and doubts of one session together.

import type { Muscle, Side } from '../records/muscle.ts'
import { choose, usualWork } from './clock-choice.ts'
import type { BuiltEntry, Moment } from './entries.ts'
import type { StretchFacts, TightArea } from './entry.ts'
import { type Fact, wordOf } from './fact.ts'
import { localMoment } from './local-moment.ts'
import type { Token } from './token.ts'

interface Session {
  readonly facts: Fact[]
  fields: StretchFacts
}

export function stretchEntries(facts: readonly Fact[], moment: Moment): readonly BuiltEntry[] {
  const sessions: Session[] = []
  const doubts: Fact[] = []
  for (const fact of facts) {
    if (fact.name === 'doubt') doubts.push(fact)
    else if (isTrusted(fact, facts)) addFact(sessions, fact, moment)
  }
  for (const doubt of doubts) addDoubt(sessions, doubt)
  return sessions.map(({ fields, facts: told }) => ({ entry: { kind: 'stretch', fields }, facts: told }))
}

/** A width is one only where the split is named, its partner stands by it, or nothing else is talked of. */
function isTrusted(fact: Fact, all: readonly Fact[]): boolean {
  if (fact.name === 'area' || fact.name === 'at' || fact.isOfSplit) return true
  if (fact.isMixed) return false
  if (fact.name === 'change' || fact.name === 'pair') return true
  return all.some((other) => other !== fact && other.line === fact.line && isPartner(other, fact))
}

function isPartner(other: Fact, fact: Fact): boolean {
  return (other.name === 'before' && fact.name === 'after') || (other.name === 'after' && fact.name === 'before')
}

function addFact(sessions: Session[], fact: Fact, moment: Moment): void {
  const said = fieldsOf(fact, moment)
  if (said === undefined) return
  const last = sessions.findLast(({ fields }) => fields.date === fact.day.date)
  const isNew =
    last === undefined || conflicts(last.fields, said) || (said.at !== undefined && last.fields.at !== undefined)
  const session = isNew ? { facts: [], fields: { date: fact.day.date } } : last
  if (isNew) sessions.push(session)
  session.facts.push(fact)
  const areas = mergedAreas(session.fields.areas ?? [], said.areas ?? [])
  session.fields = { ...session.fields, ...said, ...(areas.length > 0 && { areas }) }
}

function conflicts(fields: StretchFacts, said: Partial<StretchFacts>): boolean {
  const isTwice = (name: 'beforeMm' | 'afterMm') => fields[name] !== undefined && said[name] !== undefined
  // The next session begins with its before.
  return (
    isTwice('beforeMm') ||
    isTwice('afterMm') ||
    (said.beforeMm !== undefined && fields.afterMm !== undefined && fields.beforeMm !== undefined)
  )
}

function fieldsOf(fact: Fact, moment: Moment): Partial<StretchFacts> | undefined {
  const [first, second] = fact.words.filter(({ c }) => c === 'len').map(({ n }) => n)
  const doubtful = wordOf(fact, 'maybe') === undefined ? {} : ({ doubtful: true } as const)
  switch (fact.name) {
    case 'before':
      return first === undefined ? undefined : { beforeMm: first, ...doubtful }
    case 'after':
      return first === undefined ? undefined : { afterMm: first, ...doubtful }
    case 'pair':
      return first === undefined || second === undefined ? undefined : { beforeMm: first, afterMm: second, ...doubtful }
    case 'change': {
      const change = wordOf(fact, 'change')
      return change?.n === undefined || change.end === undefined
        ? undefined
        : { beforeMm: change.n, afterMm: change.end, ...doubtful }
    }
    case 'at':
      return timeOf(fact, moment)
    default:
      return areasOf(fact.words)
  }
}

function timeOf(fact: Fact, { now }: Moment): Partial<StretchFacts> | undefined {
  const clock = wordOf(fact, 'clock')?.clock
  const minutes = clock === undefined ? undefined : choose(clock, usualWork.from)
  const at = minutes === undefined ? undefined : localMoment(fact.day.date, minutes)
  return at === undefined || at > now ? undefined : { at }
}

function areasOf(words: readonly Token[]): Partial<StretchFacts> | undefined {
  const feel = words.find(({ c }) => c === 'ease') ?? words.find(({ c }) => c === 'feel')
  const [name, own] = feel?.c === 'feel' ? (feel.v ?? '').split(' ') : []
  const told = name === 'tight' || name === 'sore' ? name : 'relieved'
  const isLight = feel !== undefined && words.some(({ c }) => c === 'light')
  const strength = words.find(({ c }) => c === 'level')?.v ?? own ?? (isLight ? '1' : '2')
  const level = strength === '1' ? 1 : strength === '3' ? 3 : 2
  const areas = words
    .filter(({ c }) => c === 'area')
    .map(({ v }): TightArea => {
      const [muscle = '', side = ''] = v?.split('.') ?? []
      return { muscle: muscle as Muscle, side: side as Side, feel: told, level }
    })
  return areas.length === 0 ? undefined : { areas }
}

function mergedAreas(known: readonly TightArea[], said: readonly TightArea[]): readonly TightArea[] {
  const isSaid = (area: TightArea) => said.some(({ muscle, side }) => muscle === area.muscle && side === area.side)
  return [...known.filter((area) => !isSaid(area)), ...said]
}

/** A doubt belongs to the last measurement before it, or the first after it; without one it is no fact. */
function addDoubt(sessions: readonly Session[], doubt: Fact): void {
  const measured = sessions.filter(({ fields }) => fields.beforeMm !== undefined || fields.afterMm !== undefined)
  const isEarlier = ({ facts }: Session) =>
    facts.some(({ line, from }) => line < doubt.line || (line === doubt.line && from < doubt.from))
  const session = measured.findLast(isEarlier) ?? measured[0]
  if (session === undefined) return
  session.fields = { ...session.fields, doubtful: true }
  session.facts.push(doubt)
}
