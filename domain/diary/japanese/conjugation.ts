// Endings of Japanese verbs: what follows a stem, and whether it then tells of something that happened.

import type { Sliced } from '../../sliced.ts'
import type { Form } from '../token.ts'

export interface Endings {
  readonly forms: ReadonlyMap<string, Form>
  /** Characters of the longest. */
  readonly longest: number
  /** Form of the stem without an ending, where it may stand so. */
  readonly alone: Form | undefined
}

/** Endings by form, with spaces between; a letter at the beginning stands for a sound of the row. */
type EndingTable = Readonly<Record<string, string>>

/** The sounds before ない, ます, the plain form, before ば, before う; た, て, and ちゃ; the stems of potential and passive. */
const rows: Readonly<Record<string, string>> = {
  '1': ',,る,れ,よ,た,て,ちゃ,れ,られ',
  k: 'か,き,く,け,こ,いた,いて,いちゃ,け,かれ',
  s: 'さ,し,す,せ,そ,した,して,しちゃ,せ,され',
  m: 'ま,み,む,め,も,んだ,んで,んじゃ,め,まれ',
  r: 'ら,り,る,れ,ろ,った,って,っちゃ,れ,られ',
  w: 'わ,い,う,え,お,った,って,っちゃ,え,われ',
  suru: 'し,し,する,すれ,しよ,した,して,しちゃ,でき,され',
}

/** Forms of stems that may stand without an ending. */
const alone: Readonly<Record<string, Form>> = { '1': 'stem', suru: 'noun' }

const verbs: EndingTable = {
  past: 't iました Tきた Tきました',
  te: 'T iつつ iながら tり',
  now: 'Tる Tます Tいる Tいます Tきてる Tきている',
  plain: 'u iます',
  no: 'aない aなかった aなく aず iません iはし Tはい',
  wish: 'iたい iたかった iたく iたがって oう iましょう aなきゃ aなければ aないと aなくちゃ aなくては aねば iなさい Tください iそう iかけ i損ね',
  if: 'Tも eば tら uと',
  stem: 'i',
}

/** What goes on from a verb's form is a verb again, of these rows: 起き・て・しまった, 起き・られ・ない. */
const further: EndingTable = {
  '1': 'p P iすぎ i過ぎ iきれ Tみ Tい T Tきて Tきてい',
  w: 'Tしま c',
  k: 'Tお',
}

const adjectives: EndingTable = {
  past: 'かった',
  te: 'く くて',
  plain: 'い',
  no: 'くない くなかった くはな くありません くなくなった',
  if: 'ければ かったら',
  stem: 'め さ',
}

/** Endings by row; those of suru stand after nouns, which may stand alone. A row is a step. */
export function* conjugationInSlices(): Sliced<Readonly<Record<string, Endings>>> {
  // 硬くなった.
  const made: Record<string, Endings> = { adj: endingsOf(new Map([...verb('r', 'くな'), ...formsOf(adjectives)])) }
  for (const row of Object.keys(rows)) {
    yield
    made[row] = endingsOf(verb(row), alone[row])
  }
  return made
}

function verb(row: string, stem = ''): ReadonlyMap<string, Form> {
  const more = Object.entries(further).flatMap(([after, links]) =>
    links.split(' ').flatMap((link) => [...formsOf(verbs, after, stem + sounded(link, row))]),
  )
  return new Map([...more, ...formsOf(verbs, row, stem)])
}

function formsOf(table: EndingTable, row = '', stem = ''): ReadonlyMap<string, Form> {
  return new Map(
    Object.entries(table).flatMap(([form, texts]) =>
      texts.split(' ').flatMap((text) => {
        const ending = sounded(text, row)
        return ending === '' ? [] : [[stem + ending, form as Form] as const]
      }),
    ),
  )
}

function sounded(text: string, row: string): string {
  return text.replace(/^\w/, (letter) => rows[row]?.split(',')['aiueotTcpP'.indexOf(letter)] ?? '')
}

function endingsOf(forms: ReadonlyMap<string, Form>, alone?: Form): Endings {
  return { forms, longest: Math.max(...[...forms.keys()].map(({ length }) => length)), alone }
}
