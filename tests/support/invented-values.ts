// Which numbers of an entry have no source in the text that it was read from.

import type { DiaryEntry } from '../../domain/diary/entry.ts'

const words: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  fifteen: 15,
  twenty: 20,
  thirty: 30,
  forty: 40,
  'forty-five': 45,
  fifty: 50,
  ninety: 90,
  once: 1,
  twice: 2,
  thrice: 3,
  half: 30,
  quarter: 15,
  noon: 12,
  midday: 12,
  midnight: 0,
  an: 1,
  正午: 12,
  零時: 0,
  半: 30,
}

/** Numbers of the entry that neither stand in the text nor come from it by a rule that is written down: halves of the day, sums of
 *  durations and spans, units, counts of named awakenings, a nap's start and length. */
export function inventedValues({ kind, fields }: DiaryEntry, text: string): readonly string[] {
  const numbers = numbersOf(text)
  return Object.entries(fields).flatMap(([name, value]) => {
    if (typeof value === 'string' && /T\d\d:\d\d$/.test(value))
      return isTime(value, numbers) ? [] : [`${kind}.${name}=${value}`]
    if (name.endsWith('Mm')) return isLength(Number(value), numbers) ? [] : [`${kind}.${name}=${value}`]
    return []
  })
}

function numbersOf(text: string): readonly number[] {
  // Only what a keyboard writes: full-width digits, squared units.
  const plain = text.replace(/[\uff00-\uffef\u3300-\u33ff]/g, (character) => character.normalize('NFKC')).toLowerCase()
  const digits = [...plain.matchAll(/\d+(?:,\d{3})*(?:\.\d+)?/g)].map(([found]) => Number(found.replaceAll(',', '')))
  const parts = digits.flatMap((n) => [n, Math.floor(n / 100), n % 100, Math.floor(n), Math.round((n % 1) * 100)])
  const spoken = Object.entries(words).flatMap(([word, n]) => (plain.includes(word) ? [n] : []))
  const kanji = [...plain.matchAll(/[〇一二三四五六七八九十百]+/g)].map(([found]) => kanjiValue(found))
  return [0, ...parts, ...spoken, ...kanji]
}

function kanjiValue(text: string): number {
  let [total, current] = [0, 0]
  for (const character of text) {
    const digit = '〇一二三四五六七八九'.indexOf(character)
    const place = character === '十' ? 10 : 100
    if (digit >= 0) current = current * 10 + digit
    else [total, current] = [total + Math.max(1, current) * place, 0]
  }
  return total + current
}

/** The hour (in either half of the day, or past midnight) and the minute stand in the text, or it is another time plus a duration. */
function isTime(value: string, numbers: readonly number[]): boolean {
  const [hour = 0, minute = 0] = value.slice(11).split(':').map(Number)
  const isHour = numbers.some((n) => n % 12 === hour % 12)
  if (isHour && numbers.includes(minute)) return true
  const ofDay = hour * 60 + minute
  const clocks = numbers.flatMap((h) => numbers.map((m) => (h % 12) * 60 + m))
  const durations = numbers.flatMap((n) => [n, n * 60, n * 60 + 30])
  return clocks.some((clock) =>
    [0, 720].some((half) =>
      durations.some(
        (d) => Math.abs((clock + half + d) % 1440) === ofDay || (clock + half - d + 1440) % 1440 === ofDay,
      ),
    ),
  )
}

function isLength(mm: number, numbers: readonly number[]): boolean {
  const isIn = (n: number) => [1, 10, 25.4, 1000].some((unit) => Math.abs(n * unit - mm) <= 0.6)
  return numbers.some(
    (n) => isIn(n) || numbers.some((m) => [n * 1000 + m * 10, n * 10 + m].some((sum) => Math.abs(sum - mm) <= 0.6)),
  )
}
