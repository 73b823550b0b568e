// One cell of a record in words: what the field is called, and what is in it.

import { isInstant } from '../../domain/calendar/instant.ts'
import { parseLocalDate } from '../../domain/calendar/local-date.ts'
import { isJsonObject, type Json } from '../../domain/json.ts'
import { formatDate, formatLength, formatMinutes, formatMoment, formatNumber, type Units } from '../i18n/format.ts'
import { language } from '../i18n/language.ts'
import { fieldText, valueText } from './field-text.ts'
import { hypothesisText } from './hypothesis-text.ts'
import { lookBackWords } from './look-back-words.ts'
import { moodText } from './mood-text.ts'
import { muscleText } from './muscle-text.ts'

/** What the person wrote in words of their own. */
const freeTexts: ReadonlySet<string> = new Set([
  'note',
  'text',
  'url',
  'displayName',
  'title',
  'summary',
  'summaries',
  'reason',
  'impact',
  'causes',
  'wentWell',
  'wentBadly',
  'lucky',
  'takeaway',
])

/** `load` as “How heavy it felt”, `areas.hamstring.left` as “Hamstrings, left”; a name that is not known stays as it is. */
export function fieldName(name: string): string {
  const [head = '', ...rest] = name.split('.')
  const key = rest.join('.')
  if (head === 'areas' && rest.length === 2) return areaName(muscleName(rest[0]), rest[1])
  if (head === 'moods' || head === 'circles') return wordOf(moodText(), key) ?? key
  if (head === 'purposes') return wordOf(lookBackWords(), `purpose-${key}`) ?? key
  if (head === 'summaries' && key !== '')
    return `${fieldText().summaries}: ${wordOf(lookBackWords(), `area-${key}`) ?? key}`
  if (head === 'doneOn' && key !== '') return `${fieldText().doneOn}: ${textInWords(head, key)}`
  if (head === 'trainerDays') return `${fieldText().trainerDays} (${weekday(Number(key))})`
  return wordOf(fieldText(), head) ?? name
}

/** The value as the person reads it, whatever it is: a value that does not belong in the field is shown as it was typed. */
export function fieldValue(name: string, value: Json, units: Units): string {
  if (value === null) return fieldText().cleared
  if (typeof value === 'boolean') return value ? fieldText().yes : fieldText().no
  if (typeof value === 'number') return numberInWords(name, value, units)
  if (typeof value === 'string') return textInWords(name, value)
  if (isJsonObject(value)) return objectInWords(value, units)
  return JSON.stringify(value)
}

function numberInWords(name: string, value: number, units: Units): string {
  if (name.endsWith('Mm') || name.startsWith('tries.')) return formatLength(value, units)
  if (['minutes', 'workMinutes', 'meetingMinutes', 'standUpMinutes'].includes(name)) return formatMinutes(value)
  return name === 'weekStart' ? weekday(value) : formatNumber(value, 3)
}

function textInWords(name: string, value: string): string {
  if (freeTexts.has(name.split('.')[0] ?? '')) return value
  if (isInstant(value)) return formatMoment(Date.parse(value))
  const date = parseLocalDate(value)
  return date === undefined
    ? (wordOf(hypothesisText(), `${name}-${value}`) ??
        wordOf(lookBackWords(), `${name}-${value}`) ??
        wordOf(valueText(), value) ??
        value)
    : formatDate(date)
}

function objectInWords(value: { readonly [key: string]: Json }, units: Units): string {
  const { feel, level, which, mm, at, question, answer } = value
  if (typeof feel === 'string') return `${wordOf(muscleText(), `level-${level}`) ?? ''} ${muscleName(feel)}`.trim()
  if (typeof mm === 'number') return `${textInWords('which', String(which))} ${formatLength(mm, units)}`
  if (typeof question === 'string') return [question, answer ?? ''].filter((part) => part !== '').join(' → ')
  if (typeof at === 'string' && typeof value['text'] === 'string') return `${textInWords('at', at)} ${value['text']}`
  return JSON.stringify(value)
}

// As the list of areas in the sheet of a session names them.
function areaName(muscle: string, key: string | undefined): string {
  if (key === 'both') return muscle
  const side = sideName(key)
  return language.value === 'ja' ? `${side} ${muscle}` : `${muscle}, ${side}`
}

function muscleName(word: string | undefined): string {
  return wordOf(muscleText(), word ?? '') ?? word ?? ''
}

function sideName(side: string | undefined): string {
  return wordOf(muscleText(), `side-${side}`) ?? side ?? ''
}

/** ISO: 1 Monday to 7 Sunday. 2024 began with a Monday. */
function weekday(day: number): string {
  const date = parseLocalDate(`2024-01-0${day}`)
  return date === undefined ? String(day) : formatDate(date, { weekday: 'long' })
}

function wordOf(words: Readonly<Record<string, unknown>>, key: string): string | undefined {
  const word = Object.hasOwn(words, key) ? words[key] : undefined
  return typeof word === 'string' ? word : undefined
}
