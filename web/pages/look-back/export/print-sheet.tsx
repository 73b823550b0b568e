// A look-back on paper: the same headings, texts and lists as in Markdown. Not seen on the screen.

import type { ExportBlock, ExportDocument, ExportItem } from '../../../../domain/look-back/export/export-document.ts'

export function PrintSheet({ document }: { readonly document: ExportDocument }) {
  return (
    <article class="print-sheet">
      {document.map((block, index) => (
        <Block key={index} block={block} />
      ))}
    </article>
  )
}

function Block({ block }: { readonly block: ExportBlock }) {
  switch (block.kind) {
    case 'heading':
      return block.level === 1 ? <h1 dir="auto">{block.text}</h1> : <h2 dir="auto">{block.text}</h2>
    case 'text':
      return (
        <p>
          <Label label={block.label} />
          <bdi>{block.text}</bdi>
        </p>
      )
    case 'list':
      return (
        <ul>
          {block.items.map((item, index) => (
            <Item key={index} item={item} />
          ))}
        </ul>
      )
  }
}

function Item({ item: { text, label, notes = [], url, isDone } }: { readonly item: ExportItem }) {
  return (
    <li>
      {isDone !== undefined && (isDone ? '☑ ' : '☐ ')}
      <Label label={label} />
      <bdi>{text}</bdi>
      {url !== undefined && ` ${url}`}
      {notes.length > 0 && (
        <>
          {' ('}
          <bdi>{notes.join('; ')}</bdi>
          {')'}
        </>
      )}
    </li>
  )
}

function Label({ label }: { readonly label: string | undefined }) {
  return label === undefined ? null : (
    <>
      <strong dir="auto">{label}</strong>{' '}
    </>
  )
}
