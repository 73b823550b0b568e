// What can go wrong with a request, in one table, and its answer as problem details (RFC 9457).

/** Every problem that the API answers with; the name is the fragment of its `type`, which the documentation page explains. */
export const problems = {
  'bad-json': { status: 400, title: 'The body is not JSON' },
  'invalid-input': { status: 400, title: 'Something in the request is not as it must be' },
  unauthenticated: { status: 401, title: 'No valid session or token' },
  forbidden: { status: 403, title: 'This session or token may not do that' },
  'step-up-required': { status: 403, title: 'Prove first that it is you, now' },
  'passkey-refused': { status: 403, title: 'This passkey was not accepted' },
  'code-refused': { status: 403, title: 'This recovery code does not work' },
  'cross-site': { status: 403, title: 'The request does not come from this site' },
  'not-found': { status: 404, title: 'There is no such thing here' },
  'method-not-allowed': { status: 405, title: 'This address does not know that method' },
  conflict: { status: 409, title: 'There is already one with this id' },
  'other-account': { status: 409, title: 'The request is meant for another account' },
  'last-way-in': { status: 409, title: 'Without this passkey there is no way in any more' },
  gone: { status: 410, title: 'It was there and has been deleted since' },
  'link-spent': { status: 410, title: 'This link does not work any more' },
  'no-token-kept': { status: 409, title: 'No token that can be used is kept for this tracker' },
  'cannot-keep-tokens': { status: 409, title: 'This server keeps no tokens of trackers' },
  'too-large': { status: 413, title: 'The body is too large' },
  'unsupported-media-type': { status: 415, title: 'The body is of a type that is not taken here' },
  'key-reused': { status: 422, title: 'This Idempotency-Key was used with another body' },
  'tracker-token-refused': { status: 422, title: 'The tracker does not know this token' },
  'tracker-forbids': { status: 422, title: 'The tracker does not allow that with this token' },
  'tracker-login-unknown': { status: 422, title: 'The tracker shows nobody of that name' },
  'too-many-requests': { status: 429, title: 'Too many requests' },
  unexpected: { status: 500, title: 'Something unexpected went wrong' },
  'tracker-down': { status: 502, title: 'The tracker cannot be reached' },
  'tracker-unreadable': { status: 502, title: 'The tracker answered something that cannot be read' },
  unavailable: { status: 503, title: 'The database cannot be used right now; try again soon' },
  'tracker-busy': { status: 503, title: 'The tracker wants to be left alone for a while' },
  'tracker-timeout': { status: 504, title: 'The tracker took too long' },
} as const satisfies Record<string, { readonly status: number; readonly title: string }>

export type ProblemName = keyof typeof problems

/** A broken rule of the input; `path` names the field, parameter or header, with dots between levels. */
export interface InputError {
  readonly path: string
  readonly message: string
}

export interface ProblemDetails {
  /** What went wrong this time, for people. Never holds what was stored or sent. */
  readonly detail?: string
  readonly errors?: readonly InputError[]
  /** Further members of the body, such as `limit` and its `unit`. */
  readonly members?: Readonly<Record<string, string | number | readonly string[]>>
  readonly headers?: Readonly<Record<string, string>>
}

/** Thrown anywhere below a route; the app answers it. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError'
  readonly problem: ProblemName
  readonly details: ProblemDetails

  constructor(problem: ProblemName, details: ProblemDetails = {}) {
    super(problems[problem].title)
    this.problem = problem
    this.details = details
  }
}

/** `throw problem('not-found')`. */
export function problem(name: ProblemName, details: ProblemDetails = {}): ProblemError {
  return new ProblemError(name, details)
}

/** The same for whoever was never let in and for an account that was erased meanwhile. */
export function unauthenticated(): ProblemError {
  return problem('unauthenticated', { headers: { 'WWW-Authenticate': 'Bearer realm="nobi"' } })
}

/** `throw invalidInput([{ path: 'date', message: 'is missing' }])`. */
export function invalidInput(errors: readonly InputError[]): ProblemError {
  return new ProblemError('invalid-input', { errors })
}

/** The answer to a problem. Equal problems give equal bytes, so that "not yours" and "not there" cannot be told apart. */
export function problemResponse({ problem: name, details }: ProblemError): Response {
  const { status, title } = problems[name]
  const body = {
    type: `/api/docs#${name}`,
    title,
    status,
    detail: details.detail,
    errors: details.errors,
    ...details.members,
  }
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'Content-Type': 'application/problem+json', ...details.headers },
  })
}
