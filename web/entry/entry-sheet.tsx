// The frame of every entry sheet: title, what is to be known before saving, and the buttons that save and delete.

import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'
import { formatDate } from '../i18n/format.ts'
import { Icon } from '../parts/icon.tsx'
import { lazyPart } from '../parts/lazy-part.tsx'
import { Sheet } from '../parts/sheet.tsx'
import './entry-fields.css'
import { EntryHint } from './entry-hint.tsx'
import { entryText } from './entry-text.ts'
import { openEntry } from './open-entry.ts'
import type { Entry } from './use-entry.ts'

interface EntrySheetProps<Form> {
  readonly title: string
  readonly entry: Entry<Form>
  /** What Save will save, in words; just “Save” when absent. */
  readonly saveLabel?: string
  readonly onClose: () => void
  readonly children: ComponentChildren
}

const ChangedElsewhere = lazyPart(async () => (await import('./changed-elsewhere.tsx')).ChangedElsewhere)
const DeletedElsewhere = lazyPart(async () => (await import('./changed-elsewhere.tsx')).DeletedElsewhere)

export function EntrySheet<Form>(props: EntrySheetProps<Form>) {
  const { title, entry, saveLabel, onClose, children } = props
  const formId = useId()
  const buttons = (
    <>
      {entry.remove && (
        <button type="button" class="icon-button" aria-label={entryText().delete} onClick={entry.remove}>
          <Icon name="trash" />
        </button>
      )}
      <button type="submit" form={formId} class="button button-primary" disabled={entry.save === undefined}>
        {saveLabel ?? entryText().save}
      </button>
    </>
  )
  return (
    <Sheet title={title} onClose={onClose} footer={buttons} isHeld>
      <form
        id={formId}
        class="entry-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          entry.save?.()
        }}
      >
        <EntryNews entry={entry} />
        {children}
      </form>
    </Sheet>
  )
}

/** What its author should know: why it was refused, what went wrong, what was typed before, what has changed meanwhile. */
function EntryNews<Form>({ entry }: { readonly entry: Entry<Form> }) {
  const { request, record, cells, unfinished } = entry.opening
  return (
    <>
      {request.mending && <p class="entry-reason">{request.mending.reason}</p>}
      {entry.problem && (
        <p class="field-error" role="alert">
          {entry.problem}
        </p>
      )}
      {entry.isRestored && (
        <EntryHint action={entryText().startOver} onAction={entry.startOver}>
          {entryText().restored}
        </EntryHint>
      )}
      {unfinished && (
        <EntryHint action={entryText().continue} onAction={() => openEntry({ kind: request.kind, date: unfinished })}>
          {entryText().unfinished(formatDate(unfinished))}
        </EntryHint>
      )}
      {record?.deleted && <DeletedElsewhere />}
      {entry.clashes.length > 0 && (
        <ChangedElsewhere
          fields={entry.clashes.map((name) => ({ name, value: cells[name]?.v ?? null }))}
          onTake={entry.yieldClashes}
        />
      )}
    </>
  )
}
