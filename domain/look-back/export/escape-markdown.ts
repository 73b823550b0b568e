// Text as it must stand in Markdown to be read as it was written: nothing in it becomes a heading, a list, a link, a picture, HTML, or a
// message to somebody. https://spec.commonmark.org/0.31.2/ https://github.github.com/gfm/

/** Keeps `@name` from calling somebody and `a@b.example` from becoming a link, which no escape does: renderers look for them in
 *  the text that is left when everything is read. Not seen, and it breaks no line. */
const WORD_JOINER = '\u2060'

/** What the escaped text is read as: lines as they are, without blanks at the beginning and end of all. */
export function textInMarkdown(text: string): string {
  return text.replace(/\r\n?/g, '\n').trim()
}

/** For the inside of a paragraph, a heading or an item. `indent` is what the lines after the first one begin with, so that they stay in
 *  their item. */
export function escapeMarkdown(text: string, indent = ''): string {
  return textInMarkdown(text).split('\n').map(escapedLine).join(`\\\n${indent}`)
}

/** As above on one line, for headings. */
export function escapeMarkdownLine(text: string): string {
  return escapedLine(textInMarkdown(text).replace(/\s*\n\s*/g, ' '))
}

function escapedLine(line: string): string {
  return (
    line
      .replace(/[\\`*_{}[\]<>#|~$^]/g, '\\$&')
      // Only what could be an entity.
      .replace(/&(?=[#A-Za-z])/g, '\\&')
      .replace(/@(?=\S)/g, `@${WORD_JOINER}`)
      // Addresses, and :smile: of the places where wikis are.
      .replace(/(https?|ftp|mailto|xmpp|www)([:.])/gi, '$1\\$2')
      .replace(/:(?=[\w+-]+:)/g, '\\:')
      // What begins a list, an underlined heading or a rule.
      .replace(/^(\s*\d+)([.)])/, '$1\\$2')
      .replace(/^(\s*)([-+=:])/, '$1\\$2')
      // Blanks at the ends of a line, and tabs anywhere, are layout in Markdown.
      .replace(/^\s+|\s+$|[\t\v\f]/g, (blanks) => [...blanks].map((blank) => `&#${blank.codePointAt(0)};`).join(''))
  )
}
