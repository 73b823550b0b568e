// JSON Schemas of the record kinds, made from the schemas that the API checks with.

import { type $ZodType, toJSONSchema } from 'zod/v4/core'
import type { Json } from '../../../domain/json.ts'
import { actionDocs } from '../../../domain/records/action.ts'
import { captureDocs } from '../../../domain/records/capture.ts'
import { instant, localDate, shortText, text, timeZone, webAddress } from '../../../domain/records/field-types.ts'
import { hypothesisDocs } from '../../../domain/records/hypothesis.ts'
import type { Kind } from '../../../domain/records/kinds.ts'
import { milestoneDocs } from '../../../domain/records/milestone.ts'
import { postmortemDocs } from '../../../domain/records/postmortem.ts'
import { profileDocs } from '../../../domain/records/profile.ts'
import { sittingDocs } from '../../../domain/records/sitting.ts'
import { sleepDocs } from '../../../domain/records/sleep.ts'
import { stickyDocs } from '../../../domain/records/sticky.ts'
import { stretchDocs } from '../../../domain/records/stretch.ts'
import { workdayDocs } from '../../../domain/records/workday.ts'
import { createSchema, instantWithOffset, patchSchema, recordSchema } from '../resources/resource-schemas.ts'
import type { JsonSchema } from './operation.ts'

const docs: Readonly<Record<Kind, Readonly<Record<string, string>>>> = {
  stretch: stretchDocs,
  sleep: sleepDocs,
  sitting: sittingDocs,
  workday: workdayDocs,
  capture: captureDocs,
  milestone: milestoneDocs,
  sticky: stickyDocs,
  action: actionDocs,
  postmortem: postmortemDocs,
  hypothesis: hypothesisDocs,
  profile: profileDocs,
}

// What a check in code says that JSON Schema can say too.
const formats = new Map<unknown, JsonSchema>([
  [localDate, { format: 'date' }],
  [instant, { format: 'date-time' }],
  [instantWithOffset, { format: 'date-time' }],
  [timeZone, { examples: ['Asia/Tokyo'] }],
  [webAddress, { format: 'uri' }],
  [text, { maxLength: 10_000 }],
  [shortText, { maxLength: 200 }],
])

/** Names of a kind's schemas in the document. */
export function schemaNames(kind: Kind): { readonly record: string; readonly create: string; readonly patch: string } {
  const record = `${kind.charAt(0).toUpperCase()}${kind.slice(1)}`
  return { record, create: `${record}Create`, patch: `${record}Patch` }
}

/** The schemas of a kind: as it is answered, as it is created, as it is changed. */
export function kindSchemas(kind: Kind): Readonly<Record<string, JsonSchema>> {
  const names = schemaNames(kind)
  return {
    [names.record]: described(kind, schemaOf(recordSchema(kind), 'output')),
    ...(kind === 'profile' ? {} : { [names.create]: described(kind, schemaOf(createSchema(kind), 'input')) }),
    [names.patch]: described(kind, schemaOf(patchSchema(kind), 'input')),
  }
}

/** Any schema of ours as JSON Schema. */
export function schemaOf(schema: $ZodType, io: 'input' | 'output'): JsonSchema {
  const { $schema: _, ...rest } = toJSONSchema(schema, {
    io,
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => void Object.assign(jsonSchema, formats.get(zodSchema)),
  })
  return plain(rest)
}

function described(kind: Kind, schema: JsonSchema): JsonSchema {
  const descriptions: Readonly<Record<string, string>> = {
    id: 'Up to 64 letters, digits, _ or -; a UUIDv7 unless the caller made it.',
    ...docs[kind],
  }
  const properties = Object.entries(schema['properties'] ?? {}).map(([name, property]) => {
    const description = descriptions[name]
    return [name, description === undefined ? property : { ...property, description }]
  })
  return { ...schema, properties: Object.fromEntries(properties) }
}

function plain(value: object): { readonly [key: string]: Json } {
  return JSON.parse(JSON.stringify(value))
}
