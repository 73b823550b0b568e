// Whatever people write, Markdown shows it as they wrote it: held against a real renderer of CommonMark and GFM.

import fc from 'fast-check'
import { micromark } from 'micromark'
import { gfm, gfmHtml } from 'micromark-extension-gfm'
import { describe, expect, it } from 'vitest'
import {
  escapeMarkdown,
  escapeMarkdownLine,
  textInMarkdown,
} from '../../../../domain/look-back/export/escape-markdown.ts'

const render = (markdown: string) => micromark(markdown, { extensions: [gfm()], htmlExtensions: [gfmHtml()] })

/** The text of HTML without elements, as a browser shows it. */
function plain(html: string): string {
  const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' }
  return html
    .replace(/<br \/>\n/g, '\n')
    .replace(/&(amp|lt|gt|quot);/g, (_, name) => named[name] ?? '')
    .replaceAll('\u2060', '')
}

const expected = (text: string) => textInMarkdown(text).replaceAll('\u2060', '')

/** What the text becomes in an item, a paragraph and a heading: nothing but text. */
function expectPlain(text: string): void {
  const inItem = /^<ul>\n<li>([\s\S]*)<\/li>\n<\/ul>\n?$/.exec(render(`- ${escapeMarkdown(text, '  ')}\n`))?.[1]
  expect(inItem?.replace(/<br \/>/g, '')).not.toMatch(/<[^>]/)
  expect(plain(inItem ?? '')).toBe(expected(text))
  const alone = /^<p>([\s\S]*)<\/p>\n?$/.exec(render(`${escapeMarkdown(text)}\n`))?.[1]
  expect(alone?.replace(/<br \/>/g, '')).not.toMatch(/<[^>]/)
  expect(plain(alone ?? '')).toBe(expected(text))
  const heading = /^<h2>(.*)<\/h2>\n?$/s.exec(render(`## ${escapeMarkdownLine(text)}\n`))?.[1]
  expect(heading).not.toMatch(/<[^>]/)
  expect(plain(heading ?? '')).toBe(expected(text).replace(/\s*\n\s*/g, ' '))
}

const marks = [
  '\\',
  '`',
  '```',
  '~~~',
  '*',
  '**',
  '_',
  '__',
  '#',
  '##',
  '-',
  '---',
  '+',
  '=',
  '===',
  '>',
  '|',
  '1.',
  '2)',
  '10.',
]
const pieces = [
  ...marks,
  ...[
    '[a](b)',
    '![a](b)',
    '[x]',
    '[ ]',
    '[^1]',
    '[a]: b',
    '<b>',
    '</b>',
    '<!--',
    '<script>',
    '<a@b.c>',
    '&amp;',
    '&#60;',
    '&',
  ],
  ...[
    'http://a.b',
    'https://a.b/c_d',
    'www.a.b',
    'ftp://a',
    'mailto:a@b.cc',
    'a@b.cc',
    '@octocat',
    'javascript:alert(1)',
  ],
  ...[
    '$x$',
    '~~a~~',
    ':smile:',
    '| a | b |',
    '|-|-|',
    '{{x}}',
    '!',
    '"',
    "'",
    '(',
    ')',
    '12:30',
    'snake_case',
    'a',
    '伸び',
  ],
  ...[
    '👩‍💻',
    '🇯🇵',
    'שלום',
    '\u2067ישר\u2069',
    '\u202e',
    '\u3000',
    '\u00a0',
    ' ',
    '  ',
    '\t',
    '\n',
    '\n\n',
    '\r\n',
    '\u2028',
  ],
]

describe('text in Markdown', () => {
  it.each([
    ...[
      '# no heading',
      '- no list',
      '1. no list',
      '2) nor this',
      '> no quote',
      '---',
      '===',
      'a\n===',
      'a\n---',
      '+ x',
      '* x',
    ],
    ...[
      '```\nno code\n```',
      '    no code',
      '\tno code',
      'a\n    b',
      '| a | b |\n|---|---|\n| 1 | 2 |',
      '[^1]: no note',
      '- [ ] no task',
    ],
    ...[
      '<script>alert(1)</script>',
      '<img src=x onerror=alert(1)>',
      '<!-- no comment -->',
      '<https://no.link>',
      '&lt;b&gt; &#x41; &',
    ],
    ...[
      '[no link](javascript:alert(1))',
      '![no picture](https://a.b/c.png)',
      '[no]: https://a.b',
      'https://no.link/a_b_c',
      'www.no.link',
    ],
    ...[
      'me@no.link',
      'mailto:me@no.link',
      '@octocat, look',
      '*no* _stress_ ~~at~~ **all**',
      '`no code`',
      'a\\',
      'a\\\nb',
      '\\*',
    ],
    ...[
      'a  \nb',
      'a\nb\n\n\nc',
      '  a  ',
      'a \n b',
      'C:\\temp\\new',
      'R&D',
      '5 * 3 * 2',
      'a_b_c',
      '$HOME and $PATH',
      ':tada:',
    ],
    ...[
      '障害の\nふりかえり',
      '👩‍💻 と 🇯🇵',
      'שלום \u2067ישר\u2069 \u202eabc\u202c',
      '　全角の空白　',
      'a\u2028b',
      '12:30 – it began',
      '=== a ===',
    ],
  ])('stays %j', (text) => {
    expectPlain(text)
  })

  it('stays what it is, whatever is put together', () => {
    const text = fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 4 })), { maxLength: 14 })
    fc.assert(
      fc.property(text, (parts) => {
        const written = parts.join('').replaceAll('\0', '')
        if (textInMarkdown(written) !== '') expectPlain(written)
      }),
      { numRuns: 1000 },
    )
  })

  it('can still be read in its source', () => {
    expect(escapeMarkdown('Fixed the login (2nd try), 12:30 – that went well!')).toBe(
      'Fixed the login (2nd try), 12:30 – that went well!',
    )
    expect(escapeMarkdown('a\nb', '  ')).toBe('a\\\n  b')
  })
})
