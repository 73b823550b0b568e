// One row for each route of the API: who may ask for it, and with what. A route without a row fails the tests of
// `tests/api/security`, so whoever adds a route says here who may use it.

import { newest } from '../../../api/routes/openapi/examples.ts'
import { examplePush, exampleTarget } from '../push/example-push.ts'
import { samples } from '../resource-samples.ts'

/** `open`: anybody. `sign-in`: whoever is about to come in. `leave`: a browser, signed in or not. `read`, `write`: a token or
 *  session that may. `session`: a browser that is signed in. `fresh`: one whose person has just proved to be there. */
export type Access = 'open' | 'sign-in' | 'leave' | 'read' | 'write' | 'session' | 'fresh'

export interface RouteRow {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE'
  /** As the router has it. */
  readonly path: string
  readonly access: Access
  /** A body that is fit to be taken. */
  readonly body?: unknown
  /** What `:id` names. */
  readonly names?: 'record' | 'credential' | 'passkey'
}

/** Whether a cookie alone must not be enough: it changes something. */
export function isWrite({ method }: RouteRow): boolean {
  return method !== 'GET'
}

/** Whether nobody may ask for it without a credential. */
export function needsCredential({ access }: RouteRow): boolean {
  return access !== 'open' && access !== 'sign-in' && access !== 'leave'
}

const fakeAssertion = {
  id: 'AAAA',
  rawId: 'AAAA',
  type: 'public-key',
  response: { clientDataJSON: 'AAAA', authenticatorData: 'AAAA', signature: 'AAAA' },
}
const fakeRegistration = {
  id: 'AAAA',
  rawId: 'AAAA',
  type: 'public-key',
  response: { clientDataJSON: 'AAAA', attestationObject: 'AAAA' },
}

const doneList = { tracker: 'github', login: 'octocat', from: '2026-11-01', to: '2026-11-30', zone: 'Asia/Tokyo' }
const trackerToken = { tracker: 'github', login: 'octocat', token: 'ghp_example' }

/** `/api/v1/auth`. */
const authRows: readonly RouteRow[] = [
  { method: 'POST', path: '/redeem', access: 'sign-in', body: { token: 'A'.repeat(43), device: 'Phone' } },
  { method: 'POST', path: '/recover', access: 'sign-in', body: { code: 'AAAA-AAAA-AAAA-AAAA', device: 'Phone' } },
  { method: 'POST', path: '/passkeys/sign-in-options', access: 'sign-in' },
  { method: 'POST', path: '/passkeys/sign-in', access: 'sign-in', body: { response: fakeAssertion, device: 'Phone' } },
  { method: 'GET', path: '/session', access: 'read' },
  { method: 'POST', path: '/sign-out', access: 'leave' },
  { method: 'GET', path: '/passkeys', access: 'session' },
  { method: 'POST', path: '/passkeys/step-up-options', access: 'session' },
  { method: 'POST', path: '/passkeys/step-up', access: 'session', body: { response: fakeAssertion } },
  { method: 'POST', path: '/passkeys/registration-options', access: 'fresh' },
  { method: 'POST', path: '/passkeys', access: 'fresh', body: { response: fakeRegistration, label: 'Phone' } },
  { method: 'PATCH', path: '/passkeys/:id', access: 'session', names: 'passkey', body: { label: 'Phone' } },
  { method: 'DELETE', path: '/passkeys/:id', access: 'fresh', names: 'passkey' },
  { method: 'GET', path: '/credentials', access: 'session' },
  { method: 'DELETE', path: '/credentials/:id', access: 'fresh', names: 'credential' },
  { method: 'POST', path: '/sign-out-others', access: 'fresh' },
  { method: 'POST', path: '/tokens', access: 'fresh', body: { label: 'script', scope: 'read' } },
  { method: 'POST', path: '/links', access: 'fresh' },
  { method: 'GET', path: '/recovery-codes', access: 'session' },
  { method: 'POST', path: '/recovery-codes', access: 'fresh' },
  { method: 'GET', path: '/audit', access: 'session' },
  { method: 'DELETE', path: '/account', access: 'fresh', body: { name: 'nobody' } },
]

/** Every route but those of the resources. */
const ownRows: readonly RouteRow[] = [
  { method: 'GET', path: '/api/health', access: 'open' },
  { method: 'GET', path: '/api/openapi.json', access: 'open' },
  { method: 'GET', path: '/api/docs', access: 'open' },
  { method: 'POST', path: '/api/v1/sync', access: 'write', body: newest.syncRequest },
  { method: 'GET', path: '/api/v1/snapshot', access: 'read' },
  { method: 'GET', path: '/api/v1/digest', access: 'read' },
  { method: 'POST', path: '/api/v1/export', access: 'fresh' },
  { method: 'GET', path: '/api/v1/profile', access: 'read' },
  { method: 'PATCH', path: '/api/v1/profile', access: 'write', body: { legLengthMm: 800 } },
  { method: 'GET', path: '/api/v1/profile/history', access: 'read' },
  { method: 'GET', path: '/api/v1/trends/weekly', access: 'read' },
  { method: 'GET', path: '/api/v1/insights', access: 'read' },
  { method: 'POST', path: '/api/v1/done-list/fetch', access: 'write', body: doneList },
  { method: 'GET', path: '/api/v1/push', access: 'session' },
  { method: 'POST', path: '/api/v1/push/test', access: 'session' },
  { method: 'POST', path: '/api/v1/push', access: 'session', body: examplePush },
  { method: 'DELETE', path: '/api/v1/push/:id', access: 'session', names: 'credential' },
  { method: 'POST', path: '/api/v1/push/renew', access: 'session', body: exampleTarget },
  { method: 'POST', path: '/api/v1/push/snooze', access: 'session', body: { kind: 'evening', key: 'x', minutes: 5 } },
  { method: 'GET', path: '/api/v1/done-list/trackers', access: 'session' },
  { method: 'POST', path: '/api/v1/done-list/tokens', access: 'session', body: trackerToken },
  { method: 'DELETE', path: '/api/v1/done-list/tokens/:id', access: 'session' },
  ...authRows.map((row) => ({ ...row, path: `/api/v1/auth${row.path}` })),
]

export const routeRows: readonly RouteRow[] = [...samples.flatMap(resourceRows), ...ownRows]

function resourceRows({ path, body, patch }: (typeof samples)[number]): readonly RouteRow[] {
  const list = `/api/v1/${path}`
  const one = `${list}/:id`
  return [
    { method: 'GET', path: list, access: 'read' },
    { method: 'POST', path: list, access: 'write', body },
    { method: 'GET', path: one, access: 'read', names: 'record' },
    { method: 'PATCH', path: one, access: 'write', names: 'record', body: patch },
    { method: 'DELETE', path: one, access: 'write', names: 'record' },
    { method: 'GET', path: `${one}/history`, access: 'read', names: 'record' },
    { method: 'POST', path: `${one}/restore`, access: 'write', names: 'record' },
  ]
}
