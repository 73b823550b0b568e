// Which record something is about.

export interface RecordName {
  readonly kind: string
  readonly id: string
}

/** The record that a change, or a record of the server's snapshot, is about. */
export function recordOf({ kind, recordId: id }: { readonly kind: string; readonly recordId: string }): RecordName {
  return { kind, id }
}

/** The name as a key of a map. */
export function nameOf({ kind, id }: RecordName): string {
  return `${kind}/${id}`
}
