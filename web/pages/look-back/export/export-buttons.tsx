// Takes a look-back out: as Markdown for a wiki, as JSON that can be read back, on paper or as PDF. For the page of a milestone's board
// and that of a postmortem: `<ExportButtons kind="milestone" id={milestone.id} />`.

import { useEffect, useState } from 'preact/hooks'
import type { ExportDocument } from '../../../../domain/look-back/export/export-document.ts'
import { downloadFile } from '../../../parts/download-file.ts'
import { notify, notifyProblem } from '../../../parts/notice.tsx'
import { exportText as text } from './export-text.ts'
import './export.css'
import type { MadeExport } from './make-export.ts'
import { PrintSheet } from './print-sheet.tsx'

interface ExportButtonsProps {
  readonly kind: 'milestone' | 'postmortem'
  readonly id: string
  /** What it is called, for the names of the buttons where a page has several. */
  readonly name: string
}

export function ExportButtons({ kind, id, name }: ExportButtonsProps) {
  const [printed, setPrinted] = useState<ExportDocument>()
  // The code and the records are read when somebody asks.
  const withExport = async (use: (made: MadeExport) => Promise<void> | void) => {
    try {
      const { makeExport } = await import('./make-export.ts')
      const made = await makeExport(kind, id)
      if (made === undefined) notifyProblem(text().gone)
      else await use(made)
    } catch {
      notifyProblem(text().failed)
    }
  }
  const save = (extension: 'md' | 'json') =>
    withExport(({ fileName, markdown, json }) => {
      const [content, type] = extension === 'md' ? [markdown, 'text/markdown'] : [json, 'application/json']
      notify(text().saved(downloadFile(`${fileName}.${extension}`, new Blob([content], { type }))))
    })
  const copy = () =>
    withExport(async ({ markdown }) => {
      await navigator.clipboard.writeText(markdown)
      notify(text().copied)
    })
  return (
    <details class="export">
      <summary>{text().takeOut}</summary>
      <p class="small soft">{text().hint}</p>
      <div class="settings-buttons" role="group" aria-label={text().takeOutOf(name)}>
        {'clipboard' in navigator && <Button label={text().copy} onClick={copy} />}
        <Button label={text().markdown} onClick={() => save('md')} />
        <Button label={text().json} onClick={() => save('json')} />
        <Button label={text().print} onClick={() => withExport(({ document }) => setPrinted(document))} />
      </div>
      {printed && <Printing document={printed} onDone={() => setPrinted(undefined)} />}
    </details>
  )
}

function Button({ label, onClick }: { readonly label: string; readonly onClick: () => Promise<void> }) {
  return (
    <button type="button" class="button" onClick={() => void onClick()}>
      {label}
    </button>
  )
}

/** There as long as the browser prints. */
function Printing({ document: printed, onDone }: { readonly document: ExportDocument; readonly onDone: () => void }) {
  useEffect(() => {
    const [heading] = printed
    const title = document.title
    // Browsers call the file after it.
    if (heading?.kind === 'heading') document.title = heading.text
    const end = () => {
      document.title = title
      onDone()
    }
    addEventListener('afterprint', end, { once: true })
    print()
    return () => {
      removeEventListener('afterprint', end)
      document.title = title
    }
  }, [])
  return <PrintSheet document={printed} />
}
