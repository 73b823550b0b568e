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
    if (fact.name === 'doubt' || fact.name === 'setting') doubts.push(fact)
    else if (isTrusted(fact, facts)) addFact(sessions, fact, moment)
  }
  for (const doubt of doubts) addRemark(sessions, doubt)
  return sessions.map(({ fields, facts: told }) => ({ entry: { kind: 'stretch', fields }, facts: told }))
}

/** A width is one only where the split is named, its partner stands by it, or nothing else is talked of. */
function isTrusted(fact: Fact, all: readonly Fact[]): boolean {
  if (fact.name === 'area' || fact.name === 'at') return true
  // 前は150: formerly, unless 後 stands by it.
  const isOpen = fact.name === 'mae'
  if (fact.isOfSplit && !isOpen) return true
  if (fact.isMixed && !fact.isOfSplit) return false
  if (fact.name === 'change' || fact.name === 'pair') return true
  // 開始前153cm: what else would be measured?
  if (!isOpen && fact.words.some(({ unit }) => unit !== undefined)) return true
  return all.some((other) => other.line === fact.line && side(other) !== undefined && side(other) !== side(fact))
}

function side({ name }: Fact): 'before' | 'after' | undefined {
  if (name === 'before' || name === 'mae') return 'before'
  return name === 'after' || name === 'ato' ? 'after' : undefined
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
  const lengths = fact.words.filter(({ c }) => c === 'len')
  const unit = lengths.find((length) => length.unit !== undefined)?.unit ?? 10
  // 59 inches before, 60.5 after.
  const [first, second] = lengths.map((length) =>
    Math.round((length.n ?? 0) * (length.unit === undefined ? unit / 10 : 1)),
  )
  const doubtful = wordOf(fact, 'maybe') === undefined ? {} : ({ doubtful: true } as const)
  switch (fact.name) {
    case 'before':
    case 'mae':
      return first === undefined ? undefined : { beforeMm: first, ...doubtful }
    case 'after':
    case 'ato':
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
  const { feel, level } = feelOf(words)
  const side = words.find(({ c }) => c === 'side')?.v
  const areas = words
    .filter(({ c }) => c === 'area' || c === 'ache')
    .map(({ v }): TightArea => {
      const [muscle = '', near = ''] = v?.split('.') ?? []
      // Tight on the left side.
      return { muscle: muscle as Muscle, side: (near === 'both' && side ? side : near) as Side, feel, level }
    })
  return areas.length === 0 ? undefined : { areas }
}

/** 張りが軽くなった and 張りがほぐれた are relief, 軽く張る is not. What says nothing of its strength is clear; パンパン does. */
function feelOf(words: readonly Token[]): Pick<TightArea, 'feel' | 'level'> {
  const feels = words.filter(({ c }) => c === 'feel' || c === 'ease' || c === 'light')
  const last = feels.at(-1)
  const isRelief = last !== undefined && (last.c !== 'feel' || last.v === 'relieved')
  const [feel = 'sore', ownLevel] = feels.find(({ c }) => c === 'feel')?.v?.split(' ') ?? []
  const isLight = feels.some(({ c }) => c === 'light') && !isRelief
  const level = words.findLast(({ c }) => c === 'level')?.v ?? (isLight ? '1' : ownLevel)
  return {
    feel: isRelief ? 'relieved' : feel === 'tight' ? 'tight' : 'sore',
    level: level === '1' ? 1 : level === '3' ? 3 : 2,
  }
}

function mergedAreas(known: readonly TightArea[], said: readonly TightArea[]): readonly TightArea[] {
  const isSaid = (area: TightArea) => said.some(({ muscle, side }) => muscle === area.muscle && side === area.side)
  return [...known.filter((area) => !isSaid(area)), ...said]
}

/** A doubt, or who led it, belongs to the last measurement before it, or the first after it; without one it is no fact. */
function addRemark(sessions: readonly Session[], doubt: Fact): void {
  const measured = sessions.filter(({ fields }) => fields.beforeMm !== undefined || fields.afterMm !== undefined)
  const isEarlier = ({ facts }: Session) =>
    facts.some(({ line, from }) => line < doubt.line || (line === doubt.line && from < doubt.from))
  const session = measured.findLast(isEarlier) ?? measured[0]
  if (session === undefined) return
  const setting = wordOf(doubt, 'setting')?.v
  if (setting === 'trainer' || setting === 'class' || setting === 'self')
    session.fields = { ...session.fields, setting }
  else session.fields = { ...session.fields, doubtful: true }
  session.facts.push(doubt)
}
