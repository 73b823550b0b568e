// Schemas of the document that belong to no group of operations.

import { profileDefaults } from '../../../domain/records/profile-defaults.ts'
import { kindSchemas, schemaNames } from './kind-schemas.ts'
import { type JsonSchema, listOf, object, text, whole } from './operation.ts'

/** By name. */
export const commonSchemas: Readonly<Record<string, JsonSchema>> = {
  Problem: {
    ...object({
      type: text('Which problem; a part of the page /api/docs.'),
      title: text('The problem in one sentence, always the same.'),
      status: whole('As in the status line.'),
      'detail?': text('What it was this time.'),
      'errors?': listOf(object({ path: text('The field, parameter or header.'), message: text('What it must be.') })),
      'limit?': whole('For too-large: the most that is taken.'),
      'unit?': text('For too-large: what the limit counts, bytes or changes.'),
      'accepted?': listOf(text('For step-up-required: a proof that is taken, passkey, link or recovery-code.')),
      'retryAfter?': whole('For too-many-requests: seconds until it may be tried again.'),
      'requestId?': text('For failures of the server: the number to quote.'),
    }),
    description: 'Problem details, RFC 9457.',
  },
}

/** The profile as it is answered: it has no id, and says which defaults hold. */
export function profileSchema(): JsonSchema {
  const { id: _, ...properties } = Object(kindSchemas('profile')[schemaNames('profile').record]?.['properties'])
  const defaults = Object.keys(profileDefaults).map((name) => [name, properties[name]])
  return {
    type: 'object',
    properties: {
      ...properties,
      defaults: { type: 'object', properties: Object.fromEntries(defaults), additionalProperties: false },
    },
    required: ['defaults'],
    additionalProperties: false,
  }
}
