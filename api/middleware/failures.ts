// Whatever a route throws, as an answer: problems as they are, a silent database as 503, the rest logged once and 500.

import type { ApiContext } from '../context.ts'
import { ProblemError, problem, problemResponse, unauthenticated } from '../problem.ts'
import { AccountGone, DatabaseUnavailable } from '../store/database.ts'

const RETRY_AFTER_SECONDS = '5'
const LOGGED_FRAMES = 6

/** For `app.onError`. */
export function answerFailure(error: unknown, c: ApiContext): Response {
  return withRequestId(problemResponse(problemOf(error, c)), c)
}

/** For `app.notFound`. */
export function answerNotFound(c: ApiContext): Response {
  return withRequestId(problemResponse(problem('not-found')), c)
}

/** For a known address asked with an unknown method. */
export function answerMethodNotAllowed(c: ApiContext, methods: readonly string[]): Response {
  return withRequestId(problemResponse(problem('method-not-allowed', { headers: { Allow: methods.join(', ') } })), c)
}

function problemOf(error: unknown, c: ApiContext): ProblemError {
  if (error instanceof ProblemError) return error
  if (error instanceof AccountGone) return unauthenticated()
  const requestId = c.get('requestId')
  // The message could quote what someone typed, so only the kind of error and the places it went through are logged.
  c.get('dependencies').log({
    level: 'error',
    event: 'failure',
    requestId,
    error: nameOf(error),
    cause: causeOf(error),
    at: framesOf(error),
  })
  const members = { requestId }
  return error instanceof DatabaseUnavailable
    ? problem('unavailable', { members, headers: { 'Retry-After': RETRY_AFTER_SECONDS } })
    : problem('unexpected', { members })
}

function nameOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error
  return 'code' in error && typeof error.code === 'string' ? `${error.name} ${error.code}` : error.name
}

function causeOf(error: unknown): string | undefined {
  return error instanceof Error && error.cause !== undefined ? nameOf(error.cause) : undefined
}

function framesOf(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  return frames
    .slice(0, LOGGED_FRAMES)
    .map((line) => line.trim().slice(3))
    .join(' < ')
}

function withRequestId(response: Response, c: ApiContext): Response {
  response.headers.set('X-Request-Id', c.get('requestId'))
  return response
}
