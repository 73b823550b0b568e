// Cuts a line into words: numbers, words of the tables, and unknown ones. Linear in the length of the line.

import type { Endings } from './japanese/conjugation.ts'
import type { Lexicon, Word } from './lexicon.ts'
import { type Form, type Token, UNKNOWN } from './token.ts'

const number = /\d+(?:,\d{3})*(?:\.\d+)?/y
/** Nothing in a diary is counted in more digits. */
const MOST_DIGITS = 12
const latin = /[a-zà-öø-ÿ][a-zà-öø-ÿ0-9']*/y
const kanjiDigits = /[〇一二三四五六七八九十百]{1,6}/y
const katakana = /[\u30a0-\u30ff]/
const kanji = /[\u3400-\u9fff々]/
const hiragana = /[\u3041-\u309f]/
const letter = /[a-zà-öø-ÿ]/
/** What may follow an unknown word; other single kana are rather a part of it. */
const particles = 'はがをにでともへの'
const punctuation = ',.。?!:~-→/()「」'

/** Words of a normalised line, in order. White space is no word; every other character is in one. */
export function tokenise(text: string, lexicon: Lexicon): readonly Token[] {
  const tokens: Token[] = []
  for (let at = 0; at < text.length; ) {
    const before = tokens.length
    if (text[at] !== ' ') tokens.push(tokenAt({ text, at, lexicon, previous: tokens[before - 1] }))
    const token = tokens[before]
    at = token === undefined ? at + 1 : token.to
    if (token !== undefined) joinUnknown(tokens, text)
  }
  return tokens
}

interface Place {
  readonly text: string
  readonly at: number
  readonly lexicon: Lexicon
  readonly previous: Token | undefined
}

function tokenAt(place: Place): Token {
  const { text, at } = place
  return wordAt(place) ?? numberAt(text, at) ?? kanjiNumberAt(text, at) ?? unknownAt(text, at)
}

function numberAt(text: string, from: number): Token | undefined {
  if (!isDigit(text[from])) return undefined
  const found = matchAt(number, text, from)
  if (found === undefined) return undefined
  const plain = found.replaceAll(',', '')
  const to = from + found.length
  return plain.length > MOST_DIGITS ? { c: UNKNOWN, from, to } : { c: 'num', from, to, n: Number(plain), v: plain }
}

function kanjiNumberAt(text: string, from: number): Token | undefined {
  const found = matchAt(kanjiDigits, text, from)
  if (found === undefined) return undefined
  const n = kanjiNumber(found)
  return { c: 'num', from, to: from + found.length, n, v: String(n) }
}

function unknownAt(text: string, from: number): Token {
  const character = text[from] ?? ''
  if (punctuation.includes(character)) return { c: character, from, to: from + 1 }
  const isKnownLetter = character >= '\u3041' && character <= '\u9fff'
  if (!isKnownLetter && !/[\p{L}\p{N}\p{M}\p{Surrogate}]/u.test(character)) return { c: '*', from, to: from + 1 }
  const word = isKnownLetter ? undefined : matchAt(latin, text, from)
  return word === undefined
    ? { c: UNKNOWN, from, to: from + 1 }
    : { c: word.endsWith("'s") ? 'person' : UNKNOWN, from, to: from + word.length, v: 'latin' }
}

function wordAt(place: Place): Token | undefined {
  const { text, at, lexicon } = place
  const pair = text.slice(at, at + 2)
  return (
    wordOf(place, lexicon.get(pair)) ?? (pair.length > 1 ? wordOf(place, lexicon.get(pair.slice(0, 1))) : undefined)
  )
}

function wordOf(place: Place, words: readonly Word[] = []): Token | undefined {
  for (const word of words) {
    const end = endOf(word, place.text, place.at)
    const token = end === undefined || !standsAlone(place, word, end) ? undefined : tokenOf(place, word, end)
    if (token !== undefined) return token
  }
  return undefined
}

/** Undefined for a stem without an ending of its row. */
function tokenOf(place: Place, { meaning, endings }: Word, end: number): Token | undefined {
  const from = place.at
  if (endings === undefined) return { ...meaning, from, to: end }
  for (let to = Math.min(end + endings.longest, place.text.length); to > end; to--) {
    const form = endings.forms.get(place.text.slice(end, to))
    if (form !== undefined) return { ...meaning, from, to, form }
  }
  const form = aloneForm(place, endings, end)
  return form === undefined ? undefined : { ...meaning, from, to: end, form }
}

// A stem alone: 起き 6時半, but not the beginning of an unknown word.
function aloneForm(place: Place, { alone }: Endings, end: number): Form | undefined {
  const next = place.text[end] ?? ''
  const isLetter = hiragana.test(next) || kanji.test(next)
  if (alone === 'noun') return 'noun'
  return alone !== undefined && (!isLetter || (kanji.test(next) && beginsWord(place, end))) ? alone : undefined
}

/** Where the word ends that stands at `at`; a space in it stands for any number of spaces or a hyphen. */
function endOf({ text: word }: Word, text: string, at: number): number | undefined {
  if (!word.includes(' ')) return text.startsWith(word, at) ? at + word.length : undefined
  let end = at
  for (const character of word) {
    if (character !== ' ') {
      if (text[end++] !== character) return undefined
      continue
    }
    const start = end
    while (end - start < 4 && (text[end] === ' ' || text[end] === '-')) end++
    if (end === start) return undefined
  }
  return end
}

/** Whether the letters around allow a word to begin and end here. */
function standsAlone(place: Place, word: Word, end: number): boolean {
  const { text, at, previous } = place
  if (isWithinLetters(text, at, end)) return false
  const follows = previous?.to === at
  // 食べた後, 寝る前: not after and before stretching.
  if (
    (word.meaning.c === 'mae' || word.meaning.c === 'ato') &&
    follows &&
    previous.form !== undefined &&
    previous.c !== 'stretch'
  )
    return false
  const afterUnknown = follows && previous.c === UNKNOWN
  const first = word.text[0] ?? ''
  if (word.text.length === 1 && kanji.test(first) && word.endings === undefined) {
    return !(afterUnknown && !isDigit(text[at - 1])) && beginsWord(place, end)
  }
  if (word.text.length === 1 && hiragana.test(first) && afterUnknown && !particles.includes(first)) return false
  // おき within とおきに is no verb.
  return !(hiragana.test(first) && word.meaning.c.length > 2 && afterUnknown)
}

function isWithinLetters(text: string, at: number, end: number): boolean {
  const [left, first, last, right] = [text[at - 1] ?? '', text[at] ?? '', text[end - 1] ?? '', text[end] ?? '']
  if (katakana.test(first) && katakana.test(left)) return true
  if (katakana.test(last) && katakana.test(right)) return true
  if (letter.test(first) && letter.test(left)) return true
  return letter.test(last) && (letter.test(right) || (right === "'" && letter.test(text[end + 1] ?? '')))
}

/** Whether a word may begin at `at`, as far as two characters tell. */
function beginsWord({ text, lexicon }: Place, at: number): boolean {
  const pair = text.slice(at, at + 2)
  return !kanji.test(pair[0] ?? '') || lexicon.has(pair) || lexicon.has(pair.slice(0, 1)) || kanjiDigits.test(pair)
}

const digits = '〇一二三四五六七八九'
const places: Readonly<Record<string, number>> = { 十: 10, 百: 100 }

/** 二十五, 百五十三 and 一五三. */
function kanjiNumber(text: string): number {
  let [total, current] = [0, 0]
  for (const character of text) {
    const place = places[character]
    if (place === undefined) current = current * 10 + digits.indexOf(character)
    else {
      total += Math.max(current, 1) * place
      current = 0
    }
  }
  return total + current
}

// Unknown characters of one word are one token.
function joinUnknown(tokens: Token[], text: string): void {
  const [left, right] = [tokens.at(-2), tokens.at(-1)]
  if (left?.c !== UNKNOWN || right?.c !== UNKNOWN || left.to !== right.from) return
  if (letter.test(text[right.from] ?? '') !== letter.test(text[left.from] ?? '')) return
  tokens.splice(-2, 2, { ...left, to: right.to })
}

function isDigit(character = ''): boolean {
  return character >= '0' && character <= '9'
}

function matchAt(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0]
}
