// A line of a record that is a cell of its own: to read, to edit where it stands, and to delete.

import type { ComponentChildren } from 'preact'
import { useRef, useState } from 'preact/hooks'
import type { Kind } from '../../../domain/records/kinds.ts'
import { Icon } from '../../parts/icon.tsx'
import type { RecordEdit } from '../../store/record-edit.ts'
import { saveRecord } from '../../store/save.ts'
import { entryText } from '../entry-text.ts'
import './in-place.css'
import { inPlaceText as text } from './in-place-text.ts'
import { tell } from './tell.ts'
import { TextCell } from './text-cell.tsx'
import type { OpenRecord } from './use-typing.ts'

export interface Line {
  /** Name of its cell. */
  readonly field: string
  /** As it is edited, in full. */
  readonly text: string
  /** As it is read, when that is something else. */
  readonly head?: string | undefined
  readonly words?: string | undefined
  /** Under it. */
  readonly note?: string | undefined
}

interface LineItemProps<Name extends Kind> {
  readonly record: OpenRecord<Name>
  readonly line: Line
  readonly fieldsOf: (line: Line, text: string) => RecordEdit<Name> | undefined
  /** Under the line. */
  readonly children?: ComponentChildren
}

/** A tap edits it, Enter and leaving save it, Escape leaves it as it was; emptied, it is deleted. */
export function LineItem<Name extends Kind>({ record, line, fieldsOf, children }: LineItemProps<Name>) {
  const { field, head, note, words = line.text } = line
  const [isEdited, setEdited] = useState(false)
  const opener = useRef<HTMLButtonElement>(null)
  const cleared = { [field]: null } as RecordEdit<Name>
  const close = () => {
    setEdited(false)
    // Who went on by keyboard goes on from here, who has left the field is elsewhere already.
    requestAnimationFrame(() => document.activeElement === document.body && opener.current?.focus())
  }
  return (
    <li>
      <div class="line-item">
        {isEdited ? (
          <TextCell
            record={record}
            field={field}
            value={line.text}
            label={text().change}
            isLine
            hasFocus
            fieldsOf={(typed) => (typed.trim() === '' ? cleared : fieldsOf(line, typed))}
            onLeft={close}
          />
        ) : (
          <button ref={opener} type="button" class="entry-button" dir="auto" onClick={() => setEdited(true)}>
            <span>
              {head && <strong class="figure">{head} </strong>}
              {words}
            </span>
            {note && <span class="small soft">{note}</span>}
          </button>
        )}
        <button
          type="button"
          class="icon-button"
          aria-label={text().deleteItem(line.text)}
          onClick={() => tell(() => saveRecord(record.kind, record.id, cleared), entryText().deleted)}
        >
          <Icon name="trash" />
        </button>
      </div>
      {children}
    </li>
  )
}
