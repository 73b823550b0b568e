// Invented words in the language of whoever reads them.

export type SampleLanguage = 'ja' | 'en'

/** Those whose words are in the language; all of them where no language is asked for, as somebody writes who speaks both. */
export function spoken<Item>(
  items: readonly [Item, ...Item[]],
  language: SampleLanguage | undefined,
  wordsOf: (item: Item) => string,
): readonly [Item, ...Item[]] {
  if (language === undefined) return items
  const isJapanese = (item: Item) => /[\u3040-\u30ff\u4e00-\u9fff]/u.test(wordsOf(item))
  const [first, ...rest] = items.filter((item) => isJapanese(item) === (language === 'ja'))
  return first === undefined ? items : [first, ...rest]
}
