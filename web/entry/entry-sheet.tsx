// The frame of every entry sheet: title, what went wrong, and the buttons that save and delete.

import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'
import { Icon } from '../parts/icon.tsx'
import { Sheet } from '../parts/sheet.tsx'
import type { RecordEdit } from '../store/record-edit.ts'
import './entry-fields.css'
import { entryText } from './entry-text.ts'
import { type EntryKind, openedEntry } from './open-entry.ts'
import type { EntrySave } from './use-entry-save.ts'

interface EntrySheetProps<Name extends EntryKind> {
  readonly title: string
  readonly entry: EntrySave<Name>
  /** What Save writes; undefined while the form cannot be saved. */
  readonly fields: RecordEdit<Name> | undefined
  /** What Save will save, in words; just “Save” when absent. */
  readonly saveLabel?: string
  readonly onClose: () => void
  readonly children: ComponentChildren
}

export function EntrySheet<Name extends EntryKind>(props: EntrySheetProps<Name>) {
  const { title, entry, fields, saveLabel, onClose, children } = props
  const formId = useId()
  const reason = openedEntry.peek()?.mending?.reason
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    if (fields !== undefined) entry.save(fields)
  }
  const buttons = (
    <>
      {entry.remove && (
        <button type="button" class="icon-button" aria-label={entryText().delete} onClick={entry.remove}>
          <Icon name="trash" />
        </button>
      )}
      <button type="submit" form={formId} class="button button-primary" disabled={fields === undefined}>
        {saveLabel ?? entryText().save}
      </button>
    </>
  )
  return (
    <Sheet title={title} onClose={onClose} footer={buttons} isHeld>
      <form id={formId} class="entry-form" noValidate onSubmit={submit}>
        {reason && <p class="entry-reason">{reason}</p>}
        {entry.problem && (
          <p class="field-error" role="alert">
            {entry.problem}
          </p>
        )}
        {children}
      </form>
    </Sheet>
  )
}
