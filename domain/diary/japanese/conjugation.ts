// Endings of Japanese verbs: what follows a stem, and whether it then tells of something that happened.

import type { Form } from '../token.ts'

export interface Endings {
  readonly forms: ReadonlyMap<string, Form>
  /** Characters of the longest. */
  readonly longest: number
  /** Form of the stem without an ending, where it may stand so. */
  readonly alone: Form | undefined
}

/** The sounds of a row: before ない, ます, the plain form, before ば, before う, potential, passive, before た; whether た is だ. */
type Row = readonly [a: string, i: string, u: string, e: string, o: string, can: string, passive: string, t: string]

const rows: Readonly<Record<string, Row>> = {
  '1': ['', '', 'る', 'れ', 'よ', 'られ', 'られ', ''],
  k: ['か', 'き', 'く', 'け', 'こ', 'け', 'かれ', 'い'],
  s: ['さ', 'し', 'す', 'せ', 'そ', 'せ', 'され', 'し'],
  m: ['ま', 'み', 'む', 'め', 'も', 'め', 'まれ', 'ん'],
  r: ['ら', 'り', 'る', 'れ', 'ろ', 'れ', 'られ', 'っ'],
  w: ['わ', 'い', 'う', 'え', 'お', 'え', 'われ', 'っ'],
  suru: ['し', 'し', 'する', 'すれ', 'しよ', 'でき', 'され', 'し'],
}

/** Endings by row; those of suru stand after nouns, which may stand alone. */
export const conjugation: Readonly<Record<string, Endings>> = {
  adj: endingsOf(adjective()),
  ...Object.fromEntries(
    Object.entries(rows).map(([name, row]) => [
      name,
      endingsOf(verb(row), name === 'suru' ? 'noun' : name === '1' ? 'stem' : undefined),
    ]),
  ),
}

function adjective(): Partial<Record<Form, string>> {
  return {
    past: 'かった かったです くなった くなって くなりました くなってきた くなってきました くなっていた くなってた くなり',
    te: 'くて く',
    plain: 'い いです くなってる くなっている いまま めだ めです',
    no: 'くない くなかった くはない くはなかった くありません くなくなった',
    wish: 'くなりたい くしたい くなりそう',
    if: 'ければ かったら',
    stem: 'め さ',
  }
}

function verb([a, i, u, e, o, can, passive, t]: Row): Partial<Record<Form, string>> {
  const voiced = t === 'ん'
  const [ta, te] = voiced ? ['だ', 'で'] : ['た', 'て']
  const [chau, toku] = voiced ? ['じゃ', 'ど'] : ['ちゃ', 'と']
  return {
    past: `${t}${ta} ${i}ました ${t}${te}た ${t}${te}いた ${t}${te}ました ${t}${te}いました ${t}${chau}った ${t}${chau}いました ${t}${te}しまった ${t}${te}しまいました ${i}すぎた ${i}過ぎた ${i}すぎました ${t}${te}きた ${t}${te}きました ${t}${te}おいた ${t}${toku}いた ${can}た ${can}ました ${can}ていた ${can}てた ${passive}た ${passive}ました ${passive}てしまった`,
    te: `${t}${te} ${i}つつ ${i}ながら ${t}${ta}り ${i}まして ${t}${te}て ${t}${te}いて ${t}${te}しまい ${t}${te}しまって ${t}${chau}って ${can}て ${passive}て ${i}すぎて`,
    now: `${t}${te}いる ${t}${te}る ${t}${te}います ${t}${te}ます ${t}${te}おり ${t}${te}きている ${t}${te}きてる`,
    plain: `${u} ${i}ます ${can}る ${can}ます ${passive}る ${i}すぎる ${t}${te}しまう ${t}${te}おく`,
    no: `${a}ない ${a}なかった ${a}なくて ${a}なく ${a}ず ${a}ずに ${i}ません ${i}ませんでした ${can}ない ${can}なかった ${can}なくて ${can}ず ${can}ずに ${can}ません ${can}ませんでした ${t}${te}いない ${t}${te}ない ${t}${te}いなかった ${t}${te}なかった ${t}${te}いません ${t}${te}はいない ${t}${te}はいなかった ${i}はしなかった ${i}きれず ${i}きれなかった`,
    wish: `${i}たい ${i}たかった ${i}たくて ${i}たく ${i}たがって ${o}う ${i}ましょう ${a}なきゃ ${a}なければ ${a}ないと ${a}なくちゃ ${a}なくては ${a}ねば ${u}べき ${i}なさい ${t}${te}ください ${t}${te}ほしい ${t}${te}欲しい ${t}${te}みたい ${t}${te}みよう ${i}そう ${i}そうになった ${i}かけた ${i}そこね ${i}損ね ${u}つもり ${u}はず ${u}予定 ${t}${ta}はず ${t}${ta}かった`,
    if: `${t}${te}も ${e}ば ${can}れば ${t}${ta}ら ${can}たら ${u}と ${u}なら`,
    stem: i,
  }
}

function endingsOf(texts: Partial<Record<Form, string>>, alone?: Form): Endings {
  const forms = new Map<string, Form>()
  for (const [form, list] of Object.entries(texts)) {
    for (const text of list.split(' ')) if (text !== '' && !forms.has(text)) forms.set(text, form as Form)
  }
  return { forms, longest: Math.max(...[...forms.keys()].map((text) => text.length)), alone }
}
