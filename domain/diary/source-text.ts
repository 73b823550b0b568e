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
const voicing = /[\uff9e\uff9f]/
const otherWidth = /[\uff01-\uffef\u3300-\u33ff\u32c0-\u32cb\ufb00-\ufb06]/

export function sourceText(source: string): SourceText {
  const units: string[] = []
  const at: number[] = []
  for (let index = 0; index < source.length; index++) {
    const character = source[index] ?? ''
    const isPair = voicing.test(source[index + 1] ?? '') && otherWidth.test(character)
    const spelled = spelling(isPair ? character + source[index + 1] : character)
    for (const unit of spelled.split('')) {
      units.push(unit)
      at.push(index)
    }
    if (isPair) index++
  }
  at.push(source.length)
  return { source, text: units.join(''), at }
}

function spelling(character: string): string {
  if (character < '\u0080')
    return character === ';' || character < ' ' ? (same[character] ?? ' ') : character.toLowerCase()
  const known = same[character]
  if (known !== undefined) return known
  const wide = otherWidth.test(character) ? character.normalize('NFKC') : character
  return same[wide] ?? wide.toLowerCase()
}
