// The text in one spelling (half-width, lower case, one kind of dash and arrow), and where each character stood.

export interface SourceText {
  /** As it was written. */
  readonly source: string
  readonly text: string
  /** Position in the source of each UTF-16 unit, and the length of the source at the end. */
  readonly at: readonly number[]
}

/** Characters that mean the same here. */
const same: Record<string, string> = {}
for (const [to, from] of [
  ["'", '’‘´`'],
  ['"', '“”″〃'],
  ['-', '‐‑‒–—―−﹣'],
  ['~', '〜∼∿'],
  ['→', '⇒➡➔⟶➜➝➞⇨▶▷»'],
  [',', '、，､;…'],
  ['。', '｡'],
  ['.', '．'],
  [':', '：∶'],
  [' ', '\t\u00a0\u3000\u2009\u202f\u200b\ufeff\r\u2028\u2029\f\v'],
] as const) {
  for (const character of from) same[character] = to
}
const otherWidth = /[\uff01-\uffef\u3300-\u33ff\u32c0-\u32cb\ufb00-\ufb06]/

export function sourceText(source: string): SourceText {
  const units: string[] = []
  const at: number[] = []
  for (let index = 0; index < source.length; ) {
    const [spelled, length] = spelledAt(source, index)
    for (let unit = 0; unit < spelled.length; unit++) at.push(index)
    units.push(spelled)
    index += length
  }
  at.push(source.length)
  return { source, text: units.join(''), at }
}

/** What stands at `index`, and how many units of the source it takes: arrows (->) and voiced half-width kana (ｶﾞ) take two. */
function spelledAt(source: string, index: number): readonly [spelled: string, length: number] {
  const [character = '', next = ''] = [source[index], source[index + 1]]
  if (next === '>' && /[-=ー―–]/.test(character)) return ['→', 2]
  if ((next === '\uff9e' || next === '\uff9f') && otherWidth.test(character)) return [spelling(character + next), 2]
  return [spelling(character), 1]
}

function spelling(character: string): string {
  // Kana and kanji have one spelling.
  if (character >= '\u3041' && character <= '\u9fff' && !otherWidth.test(character)) return character
  if (character < '\u0080')
    return character < ' ' || character === ';' ? (same[character] ?? ' ') : character.toLowerCase()
  const known = same[character]
  if (known !== undefined) return known
  const wide = otherWidth.test(character) ? character.normalize('NFKC') : character
  return same[wide] ?? wide.toLowerCase()
}
