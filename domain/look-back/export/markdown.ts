// A document as Markdown (CommonMark, with the task lists of GFM).

import { escapeMarkdown, escapeMarkdownLine } from './escape-markdown.ts'
import type { ExportBlock, ExportDocument, ExportItem } from './export-document.ts'

const ITEM = '- '
const INDENT = '  '

/** Ends with a line end. */
export function markdownOf(document: ExportDocument): string {
  return `${document.map(blockOf).join('\n\n')}\n`
}

function blockOf(block: ExportBlock): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${escapeMarkdownLine(block.text)}`
    case 'text':
      return `${labelOf(block.label)}${escapeMarkdown(block.text)}`
    case 'list':
      return block.items.map(itemOf).join('\n')
  }
}

function itemOf({ text, label, notes = [], url, isDone }: ExportItem): string {
  const task = isDone === undefined ? '' : isDone ? '[x] ' : '[ ] '
  const behind = notes.map((note) => escapeMarkdown(note, INDENT))
  const tail = behind.length === 0 ? '' : ` (${behind.join('; ')})`
  return `${ITEM}${task}${labelOf(label)}${escapeMarkdown(text, INDENT)}${linkOf(url)}${tail}`
}

function labelOf(label: string | undefined): string {
  return label === undefined ? '' : `**${escapeMarkdownLine(label)}** `
}

// An address that could end early or be another scheme is no link; it is text like any other.
function linkOf(url: string | undefined): string {
  if (url === undefined) return ''
  return /^https?:\/\/[^\s<>\\]+$/i.test(url) ? ` <${url}>` : ` ${escapeMarkdownLine(url)}`
}
