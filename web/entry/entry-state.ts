// An entry while it is edited: the form as it opened and as it is now, and which cells its author has seen.

import { isJsonObject, type Json } from '../../domain/json.ts'
import type { Cells } from '../../domain/sync/cell.ts'
import { isSame, type Parts, partsThatDiffer, withParts } from './touched.ts'

/** Values of cells by field name. */
export type Values = Readonly<Record<string, Json>>

/** A record as it is now, in the form and in the cells. */
export interface Present<Form> {
  readonly form: Form
  readonly cells: Cells
}

export interface EntryState<Form> {
  /** The form as its author found it: where they have typed, what stood there before. */
  readonly opened: Form
  readonly form: Form
  /** The cells that the author has seen, for each field the ones before they changed it. */
  readonly seen: Cells
  readonly present: Present<Form>
}

/** What was typed, apart from the record it was typed over. */
export interface Typed {
  readonly form: Parts
  /** The same parts as they were before. */
  readonly was: Parts
  readonly seen: Cells
}

export function openState<Form>(present: Present<Form>): EntryState<Form> {
  return { opened: present.form, form: present.form, seen: present.cells, present }
}

/** Only what was changed. */
export function typedIn<Form extends object>({ opened, form, seen }: EntryState<Form>): Typed {
  return { form: partsThatDiffer(opened, form), was: partsThatDiffer(form, opened), seen }
}

/** The whole form, for an entry that has nothing under it: also what was filled in for its author stays as they found it. */
export function allOf<Form extends object>({ opened, form, seen }: EntryState<Form>): Typed {
  return { form: partsThatDiffer({}, form), was: partsThatDiffer({}, opened), seen }
}

/** Only what was changed of what may be a whole form. */
export function onlyChanged({ form, was, seen }: Typed): Typed {
  return { form: partsThatDiffer(was, form), was: partsThatDiffer(form, was), seen }
}

/** What was typed on top of the record as it is now: typed parts stay, the others follow the record. `fieldsOf` gives what
 *  Save would write of a form, or undefined while it cannot be saved. */
export function layOver<Form extends object>(
  present: Present<Form>,
  typed: Typed,
  fieldsOf: (form: Form) => Values | undefined,
): EntryState<Form> {
  const form = withParts(present.form, typed.form)
  // Typed and written elsewhere alike is not typed over anything.
  const isOver = isIn(partsThatDiffer(present.form, form))
  const opened = withParts(present.form, partsWhere(typed.was, isOver))
  return { opened, form, seen: stillSeen(typed.seen, present.cells, fieldsOf(form)), present }
}

/** Names of the fields in which Save would replace a value that the author has not seen by another one. */
export function clashesOf<Form>({ seen, present }: EntryState<Form>, fields: Values): readonly string[] {
  return Object.keys(fields).filter((name) => {
    const [before, now, typed] = [seen[name]?.v, present.cells[name]?.v, fields[name]]
    return !isSame(before, typed) && !isSame(before, now) && !isSame(now, typed)
  })
}

/** The entry with the record's present values where they clash with what was typed. */
export function yielded<Form extends object>(
  state: EntryState<Form>,
  fieldsOf: (form: Form) => Values | undefined,
): EntryState<Form> {
  const isChangedElsewhere = isIn(partsThatDiffer(state.opened, state.present.form))
  const staying = (parts: Parts) => partsWhere(parts, (name, member) => !isChangedElsewhere(name, member))
  const { form, was } = typedIn(state)
  return layOver(state.present, { form: staying(form), was: staying(was), seen: state.present.cells }, fieldsOf)
}

// What stands in the form as it is now has been seen. While nothing can be saved it is not known what does; then only what
// has not changed counts.
function stillSeen(seen: Cells, now: Cells, fields: Values | undefined): Cells {
  const isShown = (name: string) =>
    fields !== undefined &&
    (!Object.hasOwn(fields, name) || [seen, now].some((cells) => isSame(fields[name], cells[name]?.v)))
  const names = [...new Set([...Object.keys(seen), ...Object.keys(now)])]
  return Object.fromEntries(
    names.flatMap((name) => {
      const cell = isShown(name) || isSame(seen[name]?.v, now[name]?.v) ? now[name] : seen[name]
      return cell === undefined ? [] : [[name, cell]]
    }),
  )
}

type IsPlace = (name: string, member?: string) => boolean

function isIn(parts: Parts): IsPlace {
  return (name, member) => {
    const part = parts[name]
    return member !== undefined && isJsonObject(part) ? Object.hasOwn(part, member) : part !== undefined
  }
}

function partsWhere(parts: Parts, isKept: IsPlace): Parts {
  return Object.fromEntries(
    Object.entries(parts).flatMap(([name, part]): [string, Json][] => {
      if (!isJsonObject(part)) return isKept(name) ? [[name, part]] : []
      return [[name, Object.fromEntries(Object.entries(part).filter(([member]) => isKept(name, member)))]]
    }),
  )
}
