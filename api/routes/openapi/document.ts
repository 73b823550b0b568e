// The OpenAPI 3.1 document of the whole API.

import type { Json } from '../../../domain/json.ts'
import { kinds } from '../../../domain/records/kinds.ts'
import { type ProblemName, problems } from '../../problem.ts'
import { listedKinds } from '../resources/listed-kinds.ts'
import { authOperations } from './auth-operations.ts'
import { authSchemas } from './auth-schemas.ts'
import { commonSchemas, profileSchema } from './common-schemas.ts'
import { doneListOperations, doneListSchemas } from './done-list-operations.ts'
import { insightSchemas } from './insight-schemas.ts'
import { kindSchemas, schemaNames } from './kind-schemas.ts'
import { type JsonSchema, type Operation, ref, writesWithCookie } from './operation.ts'
import { ownOperations, syncOperations, trendOperations } from './other-operations.ts'
import { pushSchemas } from './push-operations.ts'
import { profileOperations, resourceOperations } from './resource-operations.ts'
import { syncSchemas } from './sync-schemas.ts'
import { trendSchemas } from './trend-schemas.ts'

/** Everything that can be asked for, in the order of the documentation. */
export const operations: readonly Operation[] = [
  ...listedKinds.flatMap(resourceOperations),
  ...profileOperations,
  ...trendOperations,
  ...doneListOperations,
  ...syncOperations,
  ...authOperations,
  ...ownOperations,
]

/** The document, for an API at this origin. */
export function openApiDocument(origin: string): { readonly [key: string]: Json } {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Nobi',
      version: '1',
      description:
        'Everything the app knows, for your own scripts. Lengths are whole millimetres, durations whole minutes, times UTC with the IANA zone they were lived in, days local dates. What is absent was not recorded; it is never zero.',
    },
    servers: [{ url: origin }],
    tags: tags(),
    paths: paths(),
    components: {
      schemas: {
        ...Object.assign({}, ...Object.values(kinds).map(({ kind }) => kindSchemas(kind))),
        [schemaNames('profile').record]: profileSchema(),
        ...commonSchemas,
        ...authSchemas,
        ...syncSchemas,
        ...trendSchemas,
        ...insightSchemas,
        ...doneListSchemas,
        ...pushSchemas,
      },
      responses: Object.fromEntries(Object.entries(problems).map(([name, { title }]) => [name, problemAnswer(title)])),
      securitySchemes: {
        token: {
          type: 'http',
          scheme: 'bearer',
          description: 'From `npm run -s nobi -- token add NAME --scope read|write`.',
        },
        session: {
          type: 'apiKey',
          in: 'cookie',
          name: '__Host-nobi',
          description: 'Set by signing in; on plain http its name is `nobi-PORT`.',
        },
      },
    },
  }
}

const tagDescriptions: Readonly<Record<string, string>> = {
  stretches: 'Stretch sessions with the split width before and after.',
  sleeps: 'Nights and naps. A sleep episode belongs to the local date it ended on.',
  sittings: 'Sitting: uninterrupted bouts, or the total of a day.',
  workdays: "A date's work.",
  captures: 'Things noticed, saved at once.',
  milestones: 'Look-back periods: iterations from a start date on.',
  stickies: 'Notes on the board of a milestone.',
  actions: 'What was decided, and drills to practise again and again.',
  postmortems: 'Incidents looked back on.',
  hypotheses: 'Links you believe in, stated before looking.',
  profile: 'Your own settings.',
  trends: 'The weeks as the chart shows them, and what can be said of the links you stated.',
  'done-list': 'What you have done, as an issue tracker tells it.',
  sync: 'How devices keep the same records, with and without a network.',
  auth: 'Signing in, what may come in, notifications, and what is kept for asking issue trackers.',
  about: 'The API itself.',
}

function tags(): Json {
  return [...new Set(operations.map(({ tag }) => tag))].map((name) => ({
    name,
    description: tagDescriptions[name] ?? name,
  }))
}

function paths(): JsonSchema {
  const byPath: Record<string, Record<string, Json>> = {}
  for (const operation of operations) {
    byPath[operation.path] = { ...byPath[operation.path], [operation.method]: operationObject(operation) }
  }
  return byPath
}

function operationObject(operation: Operation): JsonSchema {
  const { id, tag, summary, description, parameters = [], body } = operation
  return {
    operationId: id,
    tags: [tag],
    summary,
    ...(description === undefined ? {} : { description }),
    ...(parameters.length === 0
      ? {}
      : { parameters: parameters.map((parameter) => ({ ...parameter, required: parameter.in === 'path' })) }),
    ...(body === undefined
      ? {}
      : {
          requestBody: {
            required: true,
            content: { 'application/json': { schema: body.schema, example: body.example } },
          },
        }),
    responses: { ...answers(operation), ...problemAnswers(operation) },
    security: security(operation),
  }
}

function answers({ answer }: Operation): JsonSchema {
  const { status, description, type = 'application/json', schema, headers } = answer
  const described = Object.entries(headers ?? {}).map(([name, text]) => [
    name,
    { description: text, schema: { type: 'string' } },
  ])
  return {
    [status]: {
      description,
      ...(described.length === 0 ? {} : { headers: Object.fromEntries(described) }),
      ...(schema === undefined ? {} : { content: { [type]: { schema } } }),
    },
  }
}

// Problems that share a status are one response.
function problemAnswers(operation: Operation): JsonSchema {
  const names = problemsOf(operation)
  const statuses = [...new Set(names.map((name) => problems[name].status))]
  return Object.fromEntries(
    statuses.map((status) => {
      const [first, ...others] = names.filter((name) => problems[name].status === status)
      if (first === undefined || others.length === 0) return [status, { $ref: `#/components/responses/${first}` }]
      return [status, problemAnswer([first, ...others].map((name) => problems[name].title).join('; or: '))]
    }),
  )
}

/** The problems that an operation can answer with, those of its access and body included. */
export function problemsOf(operation: Operation): readonly ProblemName[] {
  const { access, body, problems: own = [] } = operation
  const ofAccess: readonly ProblemName[] = [
    ...(needsCredential(operation) ? (['unauthenticated'] as const) : []),
    ...(access === 'read' || access === 'leave' || access === 'none' ? [] : (['forbidden'] as const)),
    ...(access === 'step-up' ? (['step-up-required'] as const) : []),
    ...(writesWithCookie(operation) ? (['cross-site', 'unsupported-media-type'] as const) : []),
  ]
  const ofBody: readonly ProblemName[] =
    body === undefined ? [] : ['bad-json', 'invalid-input', 'too-large', 'unsupported-media-type']
  return [...new Set<ProblemName>([...ofBody, ...ofAccess, ...own, 'unexpected', 'unavailable'])]
}

function problemAnswer(description: string): JsonSchema {
  return { description, content: { 'application/problem+json': { schema: ref('Problem') } } }
}

function needsCredential({ access }: Operation): boolean {
  return access !== 'none' && access !== 'leave'
}

function security(operation: Operation): Json {
  const { access } = operation
  if (!needsCredential(operation)) return []
  return access === 'session' || access === 'step-up' ? [{ session: [] }] : [{ token: [] }, { session: [] }]
}
