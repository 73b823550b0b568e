// An entry in its sheet: what stands in the form, kept while it is typed, held apart from what the record becomes meanwhile,
// and saved over what its author saw.

import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { RecordOfKind } from '../../domain/records/kinds.ts'
import type { RecordEdit } from '../store/record-edit.ts'
import type { EntryOpening, Typing } from './entry-opening.ts'
import type { EntryState, Present, Values } from './entry-state.ts'
import type { EntryKind } from './open-entry.ts'
import { keepLate, typingFor } from './prepare-entry.ts'
import { type EntrySave, useEntrySave } from './use-entry-save.ts'

export interface SheetProps<Name extends EntryKind> {
  readonly opening: EntryOpening
  /** The record as it is now, also while it is edited; absent for a new one. */
  readonly record: RecordOfKind<Name> | undefined
  readonly onClose: () => void
}

/** How a sheet reads a record and what it writes of it. */
export interface EntryForm<Name extends EntryKind, Form> {
  readonly kind: Name
  /** The form for the record as it is now. */
  readonly open: () => Form
  /** What Save writes; undefined while the form cannot be saved. */
  readonly fieldsOf: (form: Form) => RecordEdit<Name> | undefined
}

export interface Entry<Form> extends EntrySave {
  readonly opening: EntryOpening
  readonly form: Form
  readonly change: (part: Partial<Form>) => void
  /** Something typed earlier stands in the form. */
  readonly isRestored: boolean
  /** Throws that away and returns the way back. */
  readonly startOver: () => () => Promise<void>
  /** Fields that were changed elsewhere and here without the author having seen it. */
  readonly clashes: readonly string[]
  /** Takes what was written elsewhere for them. */
  readonly yieldClashes: () => void
}

export function useEntry<Name extends EntryKind, Form extends object>(
  { opening, onClose }: SheetProps<Name>,
  { kind, open, fieldsOf }: EntryForm<Name, Form>,
): Entry<Form> {
  const { cells, request } = opening
  const valuesOf = (form: Form) => fieldsOf(form) as Values | undefined
  const present = (): Present<Form> => ({ form: open(), cells })
  const typing = useTyping(opening)
  const [state, setState] = useState(() => typing?.begin(present(), valuesOf) ?? untyped(present()))
  const [isRestored, setRestored] = useState(() => typing?.isRestored(state) === true)
  useLayoutEffect(() => {
    setState((now) => (now.present.cells === cells ? now : (typing?.follow(now, present(), valuesOf) ?? now)))
  }, [cells, typing])
  // Before anything else can close the sheet: effects that wait for the next frame are dropped with it.
  useLayoutEffect(() => typing?.keep(state), [state, typing])
  useLayoutEffect(() => {
    const stop = typing?.watchLeaving()
    return () => {
      stop?.()
      typing?.flush()
    }
  }, [typing])
  const endKeeping = useLateKeeping({ opening, typing, state })

  const fields = fieldsOf(state.form)
  const onDone = () => {
    endKeeping()
    onClose()
  }
  return {
    ...useEntrySave({ kind, opening, typing, seen: state.seen, fields, form: state.form, onDone }),
    opening,
    form: state.form,
    change: (part) => setState((now) => ({ ...now, form: { ...now.form, ...part } })),
    isRestored,
    startOver() {
      setState(typing?.startOver(present()) ?? untyped(present()))
      setRestored(false)
      return async () => {
        setState(state)
        setRestored(true)
        // Also when the sheet has been closed meanwhile.
        typing?.keep(state)
        typing?.flush()
      }
    },
    clashes: (request.mending === undefined && fields && typing?.clashesOf(state, fields as Values)) || [],
    yieldClashes: () => setState((now) => typing?.yielded(now, valuesOf) ?? now),
  }
}

/** Where nothing was typed before, the sheet does not wait for the code that looks after what is typed. */
function useTyping(opening: EntryOpening): Typing | undefined {
  const [typing, setTyping] = useState(opening.typing)
  useEffect(() => {
    // Without it everything works but drafts, and the record is shown as it was when the sheet opened.
    if (typing === undefined) typingFor(opening).then(setTyping, () => undefined)
  }, [])
  return typing
}

/** Keeps what stands in a sheet that closes before what looks after its typing is there. Returns how to say that it was saved. */
function useLateKeeping<Form extends object>(now: {
  readonly opening: EntryOpening
  readonly typing: Typing | undefined
  readonly state: EntryState<Form>
}): () => void {
  const latest = useRef(now)
  latest.current = now
  const isOver = useRef(false)
  useLayoutEffect(
    () => () => {
      const { opening, typing, state } = latest.current
      if (typing === undefined && !isOver.current && state.form !== state.opened) keepLate(opening, state)
    },
    [],
  )
  return () => {
    isOver.current = true
  }
}

function untyped<Form>(present: Present<Form>): EntryState<Form> {
  return { opened: present.form, form: present.form, seen: present.cells, present }
}
