// What can be changed of an action, under its line.

import { useState } from 'preact/hooks'
import { parseLocalDate } from '../../../../domain/calendar/local-date.ts'
import { isDrill, isOver, lastDone } from '../../../../domain/look-back/due-action.ts'
import type { Action } from '../../../../domain/records/action.ts'
import { isMarked } from '../../../entry/conflict-mark.tsx'
import { ConflictPanel } from '../../../entry/conflict-panel.tsx'
import { entryText } from '../../../entry/entry-text.ts'
import { HistoryButton } from '../../../entry/history-button.tsx'
import { tell } from '../../../entry/in-place/tell.ts'
import { TextCell } from '../../../entry/in-place/text-cell.tsx'
import type { OpenRecord } from '../../../entry/in-place/use-typing.ts'
import { lookBackWords } from '../../../entry/look-back-words.ts'
import { Field } from '../../../parts/field.tsx'
import { Icon } from '../../../parts/icon.tsx'
import type { RecordEdit } from '../../../store/record-edit.ts'
import { saveRecord } from '../../../store/save.ts'
import { deleteAction, dropAction, finishDrill } from './action-deeds.ts'
import './actions.css'
import { useOpenRecord } from '../use-open-record.ts'
import { actionsText as text } from './actions-text.ts'
import { RepeatField } from './repeat-field.tsx'

interface ActionEditorProps {
  readonly id: string
  readonly onDone: () => void
}

export function ActionEditor({ id, onDone }: ActionEditorProps) {
  const opened = useOpenRecord('action', id)
  if (opened.kind !== 'ready' || opened.value === undefined) return null
  const { record: action, open } = opened.value
  const end = async (deed: Promise<boolean>) => {
    if (await deed) onDone()
  }
  return (
    <div class="action-editor">
      {isMarked('action', id) && <ConflictPanel record={open} cells={open.cells} />}
      <TextCell
        record={open}
        field="text"
        label={text().what}
        value={action.text}
        isLine
        fieldsOf={(words) => (words.trim() === '' ? undefined : { text: words.trim() })}
      />
      <When action={action} />
      <OriginLink action={action} />
      {!isOver(action) && <Ways action={action} open={open} onEnd={end} />}
      <div class="action-when">
        <button
          type="button"
          class="icon-button"
          aria-label={entryText().delete}
          onClick={() => end(deleteAction(action))}
        >
          <Icon name="trash" />
        </button>
        <HistoryButton kind="action" id={id} />
        <button type="button" class="button button-quiet" onClick={onDone}>
          {text().close}
        </button>
      </div>
    </div>
  )
}

function When({ action }: { readonly action: Action }) {
  const { id, dueDate, repeatDays } = action
  const write = (edit: RecordEdit<'action'>) => void tell(() => saveRecord('action', id, edit))
  const [typed, setTyped] = useState<string>()
  const leave = () => {
    const date = parseLocalDate(typed ?? '')
    if (typed === '' || date !== undefined) write({ dueDate: date ?? null })
    setTyped(undefined)
  }
  const last = lastDone(action)
  // Once it was done, the rhythm says when it is next; a date that lies behind that would mislead.
  const shown = last !== undefined && dueDate !== undefined && dueDate <= last ? '' : (dueDate ?? '')
  return (
    <div class="field-row">
      <Field label={text().due}>
        {(ids) => (
          <input
            {...ids}
            type="date"
            value={typed ?? shown}
            onInput={(event) => setTyped(event.currentTarget.value)}
            onBlur={() => typed !== undefined && leave()}
          />
        )}
      </Field>
      <Field label={text().repeat}>
        {() => <RepeatField value={repeatDays} onChange={(days) => write({ repeatDays: days ?? null })} />}
      </Field>
    </div>
  )
}

/** To where it was decided. */
function OriginLink({ action: { origin, originId } }: { readonly action: Action }) {
  if (origin === undefined || originId === undefined) return null
  const folder = origin === 'milestone' ? 'board' : 'postmortems'
  return (
    <a class="button button-quiet" href={`/look-back/${folder}/${originId}`}>
      {text().decidedIn(lookBackWords()[`origin-${origin}`])}
    </a>
  )
}

interface WaysProps {
  readonly action: Action
  readonly open: OpenRecord<'action'>
  readonly onEnd: (deed: Promise<boolean>) => Promise<void>
}

/** How it can end without being done today. */
function Ways({ action, onEnd }: WaysProps) {
  const [reason, setReason] = useState('')
  return (
    <>
      {isDrill(action) && (
        <button type="button" class="button" onClick={() => onEnd(finishDrill(action))}>
          {text().finish}
        </button>
      )}
      <form
        class="quick-line"
        onSubmit={(event) => {
          event.preventDefault()
          void onEnd(dropAction(action, reason))
        }}
      >
        <input
          class="text-cell"
          dir="auto"
          aria-label={text().reason}
          placeholder={text().reason}
          value={reason}
          onInput={(event) => setReason(event.currentTarget.value)}
        />
        <button type="submit" class="button">
          {text().drop}
        </button>
      </form>
    </>
  )
}
