// Numbers in kanji.

const digits = '〇一二三四五六七八九'
const places: Readonly<Record<string, number>> = { 十: 10, 百: 100 }

/** 二十五, 百五十三 and 一五三; undefined for what is no number. */
export function kanjiNumber(text: string): number | undefined {
  let [total, current] = [0, 0]
  for (const character of text) {
    const digit = digits.indexOf(character)
    if (digit >= 0) {
      current = current * 10 + digit
      continue
    }
    const place = places[character]
    if (place === undefined) return undefined
    total += Math.max(current, 1) * place
    current = 0
  }
  return total + current
}
