// A look-back as JSON: every record of it with every field, so that it can be read back as it was.

import { isJsonObject, type Json } from '../../json.ts'
import { fieldIssues } from '../../records/field-issues.ts'
import { kinds } from '../../records/kinds.ts'
import { recordFromCells } from '../../records/record-from-cells.ts'
import { failure, type Result, success } from '../../result.ts'
import { type LookBackRecord, type LookBackToExport, recordsOf } from './look-back-records.ts'

const lookBackKinds = ['milestone', 'sticky', 'action', 'postmortem', 'capture'] as const

type Fields = Readonly<Record<string, Json>>

export interface LookBackFile {
  readonly format: 'nobi-look-back'
  readonly version: 1
  /** `fields` as cells: those of sets have dotted names, `circles.fun`. */
  readonly records: readonly { readonly kind: string; readonly id: string; readonly fields: Fields }[]
}

export function lookBackFile(given: LookBackToExport): LookBackFile {
  const records = recordsOf(given).map((record) => ({ kind: record.kind, id: record.id, fields: fieldsOf(record) }))
  return { format: 'nobi-look-back', version: 1, records }
}

/** The records of such a file, or in words what is wrong with it. */
export function readLookBackFile(text: string): Result<readonly LookBackRecord[], string> {
  const file = parsed(text)
  if (!isJsonObject(file) || file['format'] !== 'nobi-look-back') return failure('not a look-back of Nobi')
  if (file['version'] !== 1 || !Array.isArray(file['records'])) return failure('of a version that is not known here')
  const records: LookBackRecord[] = []
  for (const [index, given] of file['records'].entries()) {
    const record = recordIn(given)
    if (record === undefined) return failure(`records.${index} is not as it must be`)
    records.push(record)
  }
  return success(records)
}

// By the names of the kind, whatever else an object in memory may carry.
function fieldsOf(record: LookBackRecord): Fields {
  const { fields, collections } = kinds[record.kind]
  const values = record as unknown as Fields
  const plain = Object.keys(fields).flatMap((name) => {
    const value = values[name]
    return value === undefined ? [] : [[name, value] as const]
  })
  const sets = Object.keys(collections).flatMap((name) =>
    Object.entries(values[name] ?? {}).map(([key, value]) => [`${name}.${key}`, value] as const),
  )
  return Object.fromEntries([...plain, ...sets])
}

function recordIn(given: Json): LookBackRecord | undefined {
  if (!isJsonObject(given)) return undefined
  const { kind, id, fields } = given
  const known = lookBackKinds.find((name) => name === kind)
  if (known === undefined || typeof id !== 'string' || !isJsonObject(fields)) return undefined
  if (fieldIssues(known, fields).length > 0) return undefined
  return recordFromCells(known, id, Object.fromEntries(Object.entries(fields).map(([name, v]) => [name, { v }])))
}

function parsed(text: string): Json | undefined {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
