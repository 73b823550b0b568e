import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isStorableText, TEXT_CODE_POINTS, webAddress } from '../../../domain/records/field-types.ts'
import { noteFromShared } from '../../../web/shell/shared-note.ts'

const shared = (title: string, text: string, url = '') => noteFromShared({ title, text, url })
const ARTICLE = 'https://example.org/articles/42?from=app#top'

describe('a page that was shared', () => {
  test.each([
    ['with its address in the text, as Android does', shared('Why forks fail', ARTICLE)],
    ['with its address behind the title in the text', shared('', `Why forks fail\n${ARTICLE}`)],
    ['with its address in its own part', shared('Why forks fail', '', ARTICLE)],
    ['with its address twice', shared('Why forks fail', ARTICLE, ARTICLE)],
    ['with its title again in the text', shared('Why forks fail', `Why forks fail ${ARTICLE}`)],
  ])('%s, is its title and its address', (_, note) => {
    expect(note).toEqual({ words: 'Why forks fail', url: ARTICLE, isCut: false })
  })

  test('has its address as words when it has no others', () => {
    expect(shared('', ARTICLE)).toEqual({ words: ARTICLE, url: ARTICLE, isCut: false })
  })

  test('keeps a quotation beside its title', () => {
    expect(shared('Why forks fail', `"pid_max is 32768" ${ARTICLE}`)).toEqual({
      words: 'Why forks fail\n"pid_max is 32768"',
      url: ARTICLE,
      isCut: false,
    })
  })

  test('keeps an address in the middle of the words where it stands', () => {
    const words = `Read ${ARTICLE} before Monday`
    expect(shared('', words)).toEqual({ words, url: ARTICLE, isCut: false })
  })
})

describe('the address among the words', () => {
  test.each([
    ['See https://example.org/a.', 'https://example.org/a'],
    ['(https://example.org/a)', 'https://example.org/a'],
    ['https://en.wikipedia.org/wiki/Split_(gymnastics)', 'https://en.wikipedia.org/wiki/Split_(gymnastics)'],
    ['「https://example.org/伸び」、読むこと', 'https://example.org/伸び'],
    ['開脚　https://ja.wikipedia.org/wiki/開脚　を読む', 'https://ja.wikipedia.org/wiki/開脚'],
    ['HTTP://EXAMPLE.ORG', 'HTTP://EXAMPLE.ORG'],
    ['first http://a.example then http://b.example', 'http://a.example'],
    ['https:// is no address, https://example.org is', 'https://example.org'],
  ])('of %s is %s', (text, url) => {
    expect(shared('', text)?.url).toBe(url)
  })

  test.each([
    'javascript:alert(1)',
    'ftp://example.org/a',
    'example.org',
    'intent://scan/#Intent;end',
    'data:text/html,x',
  ])('of %s is none, and the words stay', (text) => {
    expect(shared('', text)).toEqual({ words: text, url: undefined, isCut: false })
    expect(shared('', '', text)).toEqual({ words: text, url: undefined, isCut: false })
  })

  test('is none when it is longer than an address can be, and stays among the words', () => {
    const long = `https://example.org/${'a'.repeat(2000)}`
    expect(shared('', '', long)).toEqual({ words: long, url: undefined, isCut: false })
  })
})

describe('whatever is shared', () => {
  test('is nothing when nothing is in it', () => {
    expect(shared(' ', '\n', '')).toBeUndefined()
  })

  test('is kept up to what a note holds, and says that it was cut', () => {
    const note = shared('', '伸'.repeat(TEXT_CODE_POINTS + 5))
    expect(note?.isCut).toBe(true)
    expect(note?.words).toBe(`${'伸'.repeat(TEXT_CODE_POINTS - 1)}…`)
  })

  test('is kept whole when it just fits, characters of two units counted once', () => {
    const words = '🤸'.repeat(TEXT_CODE_POINTS)
    expect(shared('', words)).toEqual({ words, url: undefined, isCut: false })
  })

  test('stays text, and can always be stored', () => {
    const anything = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.constantFrom('<script>alert(1)</script>', '\0', '\ud800', ARTICLE, `x ${ARTICLE} y`),
    )
    fc.assert(
      fc.property(anything, anything, anything, (title, text, url) => {
        const note = shared(title, text, url)
        if (note === undefined) return
        expect(note.words).not.toBe('')
        expect(isStorableText(note.words)).toBe(true)
        if (note.url !== undefined) expect(webAddress.safeParse(note.url).success).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })

  test('loses no word', () => {
    const word = fc.stringMatching(/^[a-zぁ-ん]{1,8}$/)
    fc.assert(
      fc.property(word, word, (title, text) => {
        const words = shared(title, `${text} ${ARTICLE}`)?.words ?? ''
        expect(words).toContain(title)
        expect(words).toContain(text)
      }),
      { numRuns: 500 },
    )
  })
})
