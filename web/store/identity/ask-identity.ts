// One request to the part of the own server that knows who may come in, and its answer as one of four outcomes.

import { isJsonObject } from '../../../domain/json.ts'
import type { Device } from '../device.ts'
import { markSwitching } from '../remembered.ts'
import { type Address, type Answer, request } from '../request.ts'
import { secondsToWait } from '../retry-after.ts'
import { inSyncLock } from '../sync-run.ts'

/** What is asked, and what the answer must look like. */
export interface IdentityRequest<Body> {
  /** For example `POST /api/v1/auth/links`. */
  readonly address: Address
  /** Sent as JSON. */
  readonly body?: unknown
  /** The body of a successful answer, or undefined when it is not what was asked for, as from a captive portal. */
  readonly parse: (body: unknown, status: number, text: string) => Body | undefined
  /** How long to wait for all of it, milliseconds; half a minute when absent. */
  readonly limitMs?: number
}

/** `parse` of a request that is answered with 204 and no body. */
export function expectNothing(_body: unknown, status: number): null | undefined {
  return status === 204 ? null : undefined
}

/** Why the server did not do it. */
export interface IdentityProblem {
  /** Last part of the problem's `type`, such as `step-up-required`; empty when the answer names none. */
  readonly name: string
  readonly status: number
  /** What it asks to wait, whole seconds, at least 1; undefined when it asks for no wait. */
  readonly retryAfter: number | undefined
  /** The proofs that it takes instead, of `step-up-required`; else empty. */
  readonly accepted: readonly string[]
}

export type IdentityAnswer<Body> =
  | { readonly kind: 'ok'; readonly body: Body }
  | { readonly kind: 'refused'; readonly problem: IdentityProblem }
  /** No answer came, or not one of this server's: nothing is known of whether it was done. */
  | { readonly kind: 'offline' }
  /** The account that this page shows is not signed in on this browser any more. */
  | { readonly kind: 'signed-out' }

/** Asks in the name of the account that is shown. Waits for another tab's rotation of the session's secret when the first
 *  answer says that the old one is not known any more; so never call it inside the sync lock. */
export async function askIdentity<Body>(device: Device, asked: IdentityRequest<Body>): Promise<IdentityAnswer<Body>> {
  const answer = await askIdentityOnce(device, asked)
  return answer.kind === 'signed-out' ? inSyncLock(device, () => askIdentityOnce(device, asked)) : answer
}

/** As `askIdentity`, for what runs inside the sync lock already. */
export async function askIdentityOnce<Body>(
  device: Device,
  { address, body, parse, limitMs }: IdentityRequest<Body>,
): Promise<IdentityAnswer<Body>> {
  const { surroundings, session } = device
  const account = session.value.kind === 'signed-in' ? session.value.account.id : undefined
  const answer = await request(surroundings, address, {
    body,
    limitMs,
    ...(account === undefined ? {} : { headers: { 'X-Nobi-Account': account } }),
  })
  if (answer === undefined) return { kind: 'offline' }
  if (answer.status === 401) return { kind: 'signed-out' }
  if (answer.status < 400) return okOrOffline(parse(answer.body, answer.status, answer.text))
  const problem = problemIn(device, answer)
  // The cookie has become another account's in another tab. Nothing is sent before the server has been asked whose.
  if (problem.name === 'other-account') {
    markSwitching(surroundings)
    return { kind: 'signed-out' }
  }
  // A failure without a problem's name is something between here and the server; what is the matter with a tracker that the
  // server asks, the server tells.
  const isOfServer = answer.status >= 500 && !problem.name.startsWith('tracker-')
  return isOfServer || problem.name === '' ? { kind: 'offline' } : { kind: 'refused', problem }
}

function okOrOffline<Body>(body: Body | undefined): IdentityAnswer<Body> {
  return body === undefined ? { kind: 'offline' } : { kind: 'ok', body }
}

/** What an answer of 4xx says, with an empty name when it is no problem document. */
function problemIn(device: Device, answer: Answer): IdentityProblem {
  const body = isJsonObject(answer.body) ? answer.body : {}
  const { type, accepted } = body
  return {
    name: typeof type === 'string' ? (type.split(/[#/]/).at(-1) ?? '') : '',
    status: answer.status,
    retryAfter: secondsToWait(answer, device.surroundings.now()),
    accepted: Array.isArray(accepted) ? accepted.filter((way) => typeof way === 'string') : [],
  }
}
