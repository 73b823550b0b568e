// A field of a record that is edited where it stands: kept while it is typed, saved when it is left.

import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { Kind } from '../../../domain/records/kinds.ts'
import type { Cells } from '../../../domain/sync/cell.ts'
import { notify, notifyProblem } from '../../parts/notice.tsx'
import { openDrafts } from '../../store/draft-keeper.ts'
import { type DraftWriter, draftWriter, onLeaving } from '../../store/draft-writer.ts'
import type { RecordEdit } from '../../store/record-edit.ts'
import { saveRecord } from '../../store/save.ts'
import { isInvalidRecordError } from '../../store/save-error.ts'
import { databaseName } from '../../store/signals.ts'
import type { Values } from '../entry-state.ts'
import { entryText } from '../entry-text.ts'
import { isSame } from '../touched.ts'
import { whyFailed } from '../why-failed.ts'
import { type LeftTyping, typingKey, typingToJson } from './left-typing.ts'

/** A record as its page has it before the person's eyes. */
export interface OpenRecord<Name extends Kind = Kind> {
  readonly kind: Name
  readonly id: string
  readonly cells: Cells
  /** What was typed before and could not be saved, by field. */
  readonly left?: ReadonlyMap<string, LeftTyping>
}

interface TypedField<Name extends Kind> {
  readonly record: OpenRecord<Name>
  /** Name of the cell that it is about. */
  readonly field: string
  /** What it says, as cells; undefined while it says nothing that can be stored. */
  readonly fieldsOf: (text: string) => RecordEdit<Name> | undefined
  /** What is wrong with it, in words. */
  readonly problemOf?: (text: string) => string | undefined
}

export interface FieldTyping {
  /** What stands in the field, until the record says so too; undefined while nothing is typed. */
  readonly typed: string | undefined
  readonly type: (text: string) => void
  /** Saves it. Whether nothing is left to save. */
  readonly commit: () => Promise<boolean>
  /** Back to what the record says. */
  readonly revert: () => void
  readonly problem: string | undefined
}

interface Session {
  readonly text: string
  readonly seen: Cells
  readonly writer: DraftWriter
  /** Of the account that it belongs to. */
  readonly database: string
}

type Outcome = { readonly kind: 'saved' | 'same' } | { readonly kind: 'refused'; readonly problem: string }

/** Not a state: what was saved must not be saved again by leaving the field, before anything is drawn anew. */
interface Editing {
  session: Session | undefined
  /** What this field wrote last, which its author has seen though it may not have been drawn yet. */
  written: Values
}

export function useTyping<Name extends Kind>(field: TypedField<Name>): FieldTyping {
  const { record, field: name } = field
  const left = record.left?.get(name)
  const latest = useRef(field)
  latest.current = field
  const [editing] = useState((): Editing => ({ session: left && begin(field, left), written: {} }))
  const [typed, setTyped] = useState(left?.text)
  const [problem, setProblem] = useState<string>()
  const show = (text: string | undefined, trouble?: string) => {
    setTyped(text)
    setProblem(trouble)
  }
  // What was saved stays in the field until the record, read anew, says it.
  const stamp = record.cells[name]?.stamp
  useLayoutEffect(() => {
    if (editing.session === undefined) setTyped(undefined)
  }, [stamp])
  useEffect(() => onLeaving(() => editing.session?.writer.flush()), [])
  // Who goes to another page without leaving the field has left it all the same.
  useLayoutEffect(() => () => void saveOnLeaving(latest.current, editing), [])
  return {
    typed,
    problem,
    type(text) {
      editing.session = { ...(editing.session ?? begin(field)), text }
      noteDraft(field, editing.session)
      show(text)
    },
    async commit() {
      const outcome = await save(latest.current, editing)
      if (outcome.kind === 'same') show(undefined)
      else setProblem(outcome.kind === 'refused' ? outcome.problem : undefined)
      return outcome.kind !== 'refused'
    },
    revert() {
      editing.session?.writer.drop()
      editing.session = undefined
      show(undefined)
    },
  }
}

function begin<Name extends Kind>({ record, field }: TypedField<Name>, left?: LeftTyping): Session {
  const writer = draftWriter(openDrafts(), typingKey(record.kind, record.id, field), left !== undefined)
  return { text: left?.text ?? '', seen: left?.seen ?? record.cells, writer, database: databaseName.peek() }
}

function noteDraft<Name extends Kind>(
  { record, field, fieldsOf }: TypedField<Name>,
  { text, seen, writer }: Session,
): void {
  const fields = (fieldsOf(text) ?? {}) as Values
  const own = [field, ...Object.keys(fields)].flatMap((name) => (seen[name] === undefined ? [] : [[name, seen[name]]]))
  writer.note(typingToJson(record.id, { text, fields, seen: Object.fromEntries(own) }))
}

async function save<Name extends Kind>(field: TypedField<Name>, editing: Editing): Promise<Outcome> {
  const { session } = editing
  // Another account's database is open by now: there the draft waits for its own.
  if (session === undefined || session.database !== databaseName.peek()) return { kind: 'same' }
  const problem = field.problemOf?.(session.text)
  if (problem !== undefined) return { kind: 'refused', problem }
  const fields = field.fieldsOf(session.text)
  editing.session = undefined
  if (fields === undefined || saysNothingNew(fields as Values, session.seen)) {
    session.writer.drop()
    return { kind: 'same' }
  }
  const { kind, id, cells } = field.record
  try {
    const seen = seenCells(fields as Values, { session, cells, written: editing.written })
    const { undo } = await saveRecord(kind, { id, seen }, fields)
    editing.written = fields as Values
    session.writer.finish()
    notify(entryText().saved, undo)
    return { kind: 'saved' }
  } catch (error) {
    editing.session ??= session
    session.writer.flush()
    const isRefused = isInvalidRecordError(error)
    return { kind: 'refused', problem: isRefused ? entryText().wrong : await whyFailed(error, entryText().notSaved) }
  }
}

async function saveOnLeaving<Name extends Kind>(field: TypedField<Name>, editing: Editing): Promise<void> {
  editing.session?.writer.flush()
  const outcome = await save(field, editing)
  if (outcome.kind === 'refused') notifyProblem(outcome.problem)
}

function saysNothingNew(fields: Values, seen: Cells): boolean {
  return Object.entries(fields).every(([name, value]) => isSame(value, seen[name]?.v))
}

interface Sight {
  readonly session: Session
  readonly cells: Cells
  readonly written: Values
}

/** Of what is written, the cells that stood there when its author began to type; of the rest, those of now. */
function seenCells(fields: Values, { session, cells, written }: Sight): Cells {
  const names = [...new Set([...Object.keys(cells), ...Object.keys(fields)])]
  return Object.fromEntries(
    names.flatMap((name) => {
      const isOwn = !Object.hasOwn(fields, name) || (name in written && isSame(written[name], cells[name]?.v))
      const cell = isOwn ? cells[name] : session.seen[name]
      return cell === undefined ? [] : [[name, cell]]
    }),
  )
}
