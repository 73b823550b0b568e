// The frame of every entry sheet: title, what is to be known before saving, and the buttons that save and delete.

import type { ComponentChildren } from 'preact'
import { useId, useRef } from 'preact/hooks'
import { Icon } from '../parts/icon.tsx'
import { lazyPart } from '../parts/lazy-part.tsx'
import { Sheet } from '../parts/sheet.tsx'
import './entry-fields.css'
import { isMarked } from './conflict-mark.tsx'
import { entryText } from './entry-text.ts'
import { HistoryButton } from './history-button.tsx'
import type { Entry } from './use-entry.ts'

interface EntrySheetProps<Form> {
  readonly title: string
  readonly entry: Entry<Form>
  /** What Save will save, in words; just “Save” when absent. */
  readonly saveLabel?: string
  readonly onClose: () => void
  readonly children: ComponentChildren
}

const EntryQuestion = lazyPart(async () => (await import('./entry-question.tsx')).EntryQuestion)
const EntryNews = lazyPart(async () => (await import('./entry-news.tsx')).EntryNews)

export function EntrySheet<Form>(props: EntrySheetProps<Form>) {
  const { title, entry, saveLabel, onClose, children } = props
  const { request, record } = entry.opening
  const formId = useId()
  const buttons = (
    <>
      {entry.remove && (
        <button type="button" class="icon-button" aria-label={entryText().delete} onClick={entry.remove}>
          <Icon name="trash" />
        </button>
      )}
      {entry.remove && record && <HistoryButton kind={request.kind} id={record.id} />}
      <button type="submit" form={formId} class="button button-primary" disabled={entry.save === undefined}>
        {saveLabel ?? entryText().save}
      </button>
    </>
  )
  const form = useRef<HTMLFormElement>(null)
  const { question } = entry
  const asking = question && (
    <EntryQuestion
      question={question}
      onAnswer={entry.answer}
      onBack={() => {
        entry.answer(undefined)
        form.current?.querySelectorAll('input')[question.input]?.focus()
      }}
    />
  )
  return (
    <Sheet title={title} onClose={onClose} footer={asking ?? buttons} isHeld>
      <form
        ref={form}
        id={formId}
        class="entry-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          entry.save?.()
        }}
      >
        {entry.problem && (
          <p class="field-error" role="alert">
            {entry.problem}
          </p>
        )}
        {hasNews(entry) && <EntryNews entry={entry} />}
        {children}
      </form>
    </Sheet>
  )
}

function hasNews<Form>({ opening, isRestored, clashes }: Entry<Form>): boolean {
  const { request, record, unfinished } = opening
  const isAboutRecord = record !== undefined && (record.deleted || isMarked(request.kind, record.id))
  return isAboutRecord || isRestored || clashes.length > 0 || unfinished !== undefined || request.mending !== undefined
}
