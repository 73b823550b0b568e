// Saving and deleting from a sheet: closes it when the entry is on the device's storage, otherwise says what is wrong and keeps it open.

import { useEffect, useRef, useState } from 'preact/hooks'
import type { Cells } from '../../domain/sync/cell.ts'
import { notify } from '../parts/notice.tsx'
import type { RecordEdit } from '../store/record-edit.ts'
import { deleteRecord, saveRecord } from '../store/save.ts'
import { isInvalidRecordError } from '../store/save-error.ts'
import type { EntryOpening, Typing } from './entry-opening.ts'
import type { Values } from './entry-state.ts'
import { entryText } from './entry-text.ts'
import type { EntryKind } from './open-entry.ts'
import type { Answer, Question } from './questions/question.ts'
import type { EntryToSave } from './questions/question-about.ts'
import { whyFailed } from './why-failed.ts'

export interface EntrySave {
  /** Absent while the form cannot be saved. A second call while one is under way does nothing. */
  readonly save: (() => void) | undefined
  /** Absent for an entry that is not stored as it stands here. */
  readonly remove: (() => void) | undefined
  /** What is wrong with the entry as a whole. */
  readonly problem: string | undefined
  /** What is wrong with single fields, by field name. */
  readonly issues: Readonly<Record<string, string>>
  /** Asked before it is saved. */
  readonly question: Question | undefined
  /** Saves as that answer says; without one goes back to the form. What was answered is not asked again. */
  readonly answer: (answer: Answer | undefined) => void
}

interface ToSave<Name extends EntryKind> {
  readonly kind: Name
  readonly opening: EntryOpening
  readonly typing: Typing | undefined
  /** What the author has seen of the record. */
  readonly seen: Cells
  readonly fields: RecordEdit<Name> | undefined
  /** The form that they are of. */
  readonly form: object
  readonly onDone: () => void
}

interface Trouble {
  readonly problem: string
  readonly issues: Readonly<Record<string, string>>
}

const noIssues: Readonly<Record<string, string>> = {}

/** No save waits longer for what might be asked. */
const LONGEST_WAIT_MS = 1000

const loadQuestions = () => import('./questions/question-about.ts')

export function useEntrySave<Name extends EntryKind>(entry: ToSave<Name>): EntrySave {
  const { kind, opening, typing, seen, fields, form, onDone } = entry
  const { record, request } = opening
  const id = record?.id ?? typing?.id
  const [trouble, setTrouble] = useState<Trouble>()
  const [asked, setAsked] = useState<{ readonly question: Question; readonly of: object; readonly values: Values }>()
  const answered = useRef(new Set<string>())
  // Not a state: nothing is drawn anew between the tap and the disk.
  const isRunning = useRef(false)
  useEffect(() => void loadQuestions().catch(() => undefined), [])

  const run = async (action: () => Promise<{ readonly undo: () => Promise<void> } | undefined>, message: string) => {
    if (isRunning.current) return
    isRunning.current = true
    try {
      const done = await action()
      if (done === undefined) return
      typing?.finish()
      notify(message, done.undo)
      onDone()
    } catch (error) {
      typing?.flush()
      setTrouble(await troubleOf(error))
    } finally {
      isRunning.current = false
    }
  }
  const store = (values: RecordEdit<Name>, into: string | undefined) => {
    if (into !== undefined) return saveRecord(kind, into, saidOf(kind, values))
    return request.mending?.save(kind, values) ?? saveRecord(kind, id === undefined ? undefined : { id, seen }, values)
  }
  const ask = async (values: Values) => {
    const isAsked = request.mending === undefined
    const question = isAsked
      ? await questionOf({ kind, id, previous: record, fields: values }, answered.current)
      : undefined
    setAsked(question && { question, of: form, values })
    return question !== undefined
  }
  const save = (values: Values, into?: string) =>
    void run(async () => ((await ask(values)) ? undefined : store(values as RecordEdit<Name>, into)), entryText().saved)
  const question = asked?.of === form ? asked.question : undefined
  return {
    save: fields && (() => save(fields as Values)),
    remove:
      record === undefined || request.mending !== undefined
        ? undefined
        : () => void run(() => deleteRecord(kind, record.id), entryText().deleted),
    problem: trouble?.problem,
    issues: trouble?.issues ?? noIssues,
    question,
    answer(answer) {
      if (question === undefined) return
      answered.current.add(question.key)
      setAsked(undefined)
      if (answer) save({ ...asked?.values, ...answer.fields }, answer.into)
    },
  }
}

/** Undefined also where nobody can tell in time. */
function questionOf(entry: EntryToSave, answered: ReadonlySet<string>): Promise<Question | undefined> {
  const unasked = new Promise<undefined>((resolve) => setTimeout(resolve, LONGEST_WAIT_MS))
  const found = loadQuestions().then(({ questionAbout }) => questionAbout(entry, answered))
  return Promise.race([found, unasked]).catch(() => undefined)
}

// Of an entry that is added to another one: what it says, and not when a session was, which the other one knows.
function saidOf<Name extends EntryKind>(kind: Name, values: RecordEdit<Name>): RecordEdit<Name> {
  const known = kind === 'stretch' ? ['at', 'zone', 'date'] : []
  const said = Object.entries(values).filter(([name, value]) => value !== null && !known.includes(name))
  return Object.fromEntries(said) as RecordEdit<Name>
}

async function troubleOf(error: unknown): Promise<Trouble> {
  if (!isInvalidRecordError(error)) {
    return { problem: await whyFailed(error, entryText().notSaved), issues: noIssues }
  }
  const issues = Object.fromEntries(error.issues.map(({ path }) => [path, entryText().wrong]))
  return { problem: entryText().badInput, issues }
}
