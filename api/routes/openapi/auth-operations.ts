// The operations of signing in, and of who and what may come in.

import { trackerTokenOperations } from './done-list-operations.ts'
import { listOf, type Operation, object, type Parameter, ref, text, whole } from './operation.ts'
import { pushOperations } from './push-operations.ts'

const device = text('What to call this device.')
const cookie = { 'Set-Cookie': 'The session.' }
const tag = 'auth'
const tooMany = ['too-many-requests'] as const
const strangers = ['cross-site', 'unsupported-media-type', 'too-many-requests'] as const

function idOf(what: string, example: string): Parameter {
  return { name: 'id', in: 'path', description: `Id of the ${what}.`, schema: { type: 'string' }, example }
}

const passkeyId = idOf('passkey', 'fedcba9876543210')
const credentialId = idOf('credential', '0123456789abcdef')

const signed = { id: 'AAAA', rawId: 'AAAA', type: 'public-key' }
const assertion = { ...signed, response: { clientDataJSON: 'AAAA', authenticatorData: 'AAAA', signature: 'AAAA' } }
const registration = { ...signed, response: { clientDataJSON: 'AAAA', attestationObject: 'AAAA' } }

const comingIn: readonly Operation[] = [
  {
    ...{ method: 'post', path: '/api/v1/auth/redeem', tag, id: 'redeemLink', access: 'none' },
    summary: 'Sign a device in with a one-time link',
    description: 'The token is what follows # in the link. Sets the session cookie.',
    body: {
      schema: object({ token: text('What follows # in the link.'), device }),
      example: { token: 'what-follows-the-hash', device: 'Phone' },
    },
    answer: { status: 200, description: 'Signed in.', schema: ref('Identity'), headers: cookie },
    problems: ['link-spent', ...strangers],
  },
  {
    ...{ method: 'post', path: '/api/v1/auth/recover', tag, id: 'recover', access: 'none' },
    summary: 'Sign a device in with a recovery code',
    description: 'Ends all other sessions of the account; tokens stay. The code is spent.',
    body: {
      schema: object({ code: text('In any spelling that can be read.'), device }),
      example: { code: 'AB0D-1FGH-JKMN-PQRS', device: 'New phone' },
    },
    answer: { status: 200, description: 'Signed in.', schema: ref('Identity'), headers: cookie },
    problems: ['code-refused', ...strangers],
  },
  {
    ...{ method: 'post', path: '/api/v1/auth/passkeys/sign-in-options', tag, id: 'signInOptions', access: 'none' },
    summary: 'What to ask an authenticator for, to sign in',
    description: 'For `navigator.credentials.get()`. Good for one try within five minutes, in this browser.',
    answer: { status: 200, description: 'The same for everyone but for its challenge.', schema: ref('RequestOptions') },
    problems: strangers,
  },
  {
    ...{ method: 'post', path: '/api/v1/auth/passkeys/sign-in', tag, id: 'signInByPasskey', access: 'none' },
    summary: 'Sign a device in with a passkey',
    onlyBrowsers: 'an authenticator signs what it sends',
    body: {
      schema: object({ response: ref('AssertionAnswer'), device }),
      example: { response: assertion, device: 'Phone' },
    },
    answer: { status: 200, description: 'Signed in.', schema: ref('Identity'), headers: cookie },
    problems: ['passkey-refused', ...strangers],
  },
  {
    ...{ method: 'get', path: '/api/v1/auth/session', tag, id: 'getSession', access: 'read' },
    summary: 'Who is signed in',
    answer: {
      status: 200,
      description: 'The account and the credential of this request.',
      schema: ref('Identity'),
    },
  },
]

const proving: readonly Operation[] = [
  {
    ...{ method: 'post', path: '/api/v1/auth/passkeys/step-up-options', tag, id: 'stepUpOptions', access: 'session' },
    summary: 'What to ask an authenticator for, to prove that it is you',
    description: 'For `navigator.credentials.get()`, with the passkeys of the account.',
    answer: { status: 200, description: 'Good for one try within five minutes.', schema: ref('RequestOptions') },
    problems: tooMany,
  },
  {
    ...{ method: 'post', path: '/api/v1/auth/passkeys/step-up', tag, id: 'stepUpByPasskey', access: 'session' },
    summary: 'Prove that it is you',
    description:
      'Counts for five minutes and gives the session a new cookie. In an account without passkeys a link or a recovery code that was used a moment ago is the proof.',
    onlyBrowsers: 'an authenticator signs what it sends',
    body: { schema: object({ response: ref('AssertionAnswer') }), example: { response: assertion } },
    answer: {
      status: 200,
      description: 'Proved.',
      schema: object({ stepUpUntil: { type: 'string', format: 'date-time' } }),
      headers: cookie,
    },
    problems: ['passkey-refused', ...tooMany],
  },
]

const passkeys: readonly Operation[] = [
  {
    ...{ method: 'get', path: '/api/v1/auth/passkeys', tag, id: 'listPasskeys', access: 'session' },
    summary: 'Passkeys of the account',
    answer: { status: 200, description: 'Oldest first.', schema: object({ items: listOf(ref('Passkey')) }) },
  },
  {
    ...{
      method: 'post',
      path: '/api/v1/auth/passkeys/registration-options',
      tag,
      id: 'registrationOptions',
      access: 'step-up',
    },
    summary: 'What to ask an authenticator for, to make a passkey',
    description: 'For `navigator.credentials.create()`.',
    answer: { status: 200, description: 'Good for one try within five minutes.', schema: ref('CreationOptions') },
    problems: tooMany,
  },
  {
    ...{ method: 'post', path: '/api/v1/auth/passkeys', tag, id: 'addPasskey', access: 'step-up' },
    summary: 'Add a passkey',
    description: 'Counts as a proof with it.',
    onlyBrowsers: 'an authenticator signs what it sends',
    body: {
      schema: object({ response: ref('RegistrationAnswer'), label: text('What to call it.') }),
      example: { response: registration, label: 'Phone' },
    },
    answer: { status: 201, description: 'Added.', schema: ref('Passkey') },
    problems: ['passkey-refused', ...tooMany],
  },
  {
    ...{ method: 'patch', path: '/api/v1/auth/passkeys/{id}', tag, id: 'renamePasskey', access: 'session' },
    summary: 'Rename a passkey',
    parameters: [passkeyId],
    body: { schema: object({ label: text('What to call it.') }), example: { label: 'Blue phone' } },
    answer: { status: 200, description: 'Renamed.', schema: ref('Passkey') },
    problems: ['not-found'],
  },
  {
    ...{ method: 'delete', path: '/api/v1/auth/passkeys/{id}', tag, id: 'removePasskey', access: 'step-up' },
    summary: 'Remove a passkey',
    description: 'The last one is kept while no recovery code is left, unless `last=allow`.',
    parameters: [
      passkeyId,
      {
        name: 'last',
        in: 'query',
        description: 'It may be the last way in.',
        schema: { const: 'allow' },
        example: 'allow',
      },
    ],
    answer: { status: 204, description: 'It lets nobody in any more.' },
    problems: ['invalid-input', 'not-found', 'last-way-in'],
  },
]

const waysIn: readonly Operation[] = [
  {
    ...{ method: 'get', path: '/api/v1/auth/recovery-codes', tag, id: 'countRecoveryCodes', access: 'session' },
    summary: 'How many recovery codes are left',
    answer: {
      status: 200,
      description: 'Never the codes.',
      schema: object({ left: whole('Not yet used.'), madeAt: { type: ['string', 'null'], format: 'date-time' } }),
    },
  },
  {
    ...{ method: 'post', path: '/api/v1/auth/recovery-codes', tag, id: 'makeRecoveryCodes', access: 'step-up' },
    summary: 'Make ten new recovery codes',
    description: 'Earlier ones do not work any more. They are shown this once.',
    answer: {
      status: 201,
      description: 'To be written down.',
      schema: object({
        codes: listOf(text('Four groups of four.')),
        madeAt: { type: 'string', format: 'date-time' },
      }),
    },
  },
  {
    ...{ method: 'post', path: '/api/v1/auth/links', tag, id: 'makeLink', access: 'step-up' },
    summary: 'Make a one-time link for another device',
    answer: {
      status: 201,
      description: 'Good once, for ten minutes.',
      schema: object({
        url: text('To be opened on the other device.'),
        expiresAt: { type: 'string', format: 'date-time' },
      }),
    },
  },
  {
    ...{ method: 'post', path: '/api/v1/auth/tokens', tag, id: 'makeToken', access: 'step-up' },
    summary: 'Make a token for a script',
    body: {
      schema: object({
        label: text('What to call it.'),
        scope: { enum: ['read', 'write'] },
        'expiresInDays?': whole('1 to 3650; without it, it does not expire.'),
      }),
      example: { label: 'nightly sums', scope: 'read', expiresInDays: 90 },
    },
    answer: {
      status: 201,
      description: 'The token is shown this once.',
      schema: object({ token: text('For `Authorization: Bearer`.'), credential: ref('Credential') }),
    },
  },
  {
    ...{ method: 'get', path: '/api/v1/auth/credentials', tag, id: 'listCredentials', access: 'session' },
    summary: 'Devices and tokens that may come in',
    answer: { status: 200, description: 'Newest first.', schema: object({ items: listOf(ref('Credential')) }) },
  },
  {
    ...{ method: 'delete', path: '/api/v1/auth/credentials/{id}', tag, id: 'deleteCredential', access: 'step-up' },
    summary: 'Revoke a device or token',
    description: 'One’s own session takes no proof.',
    parameters: [credentialId],
    answer: { status: 204, description: 'It does not come in any more.' },
    problems: ['not-found'],
  },
  {
    ...{ method: 'post', path: '/api/v1/auth/sign-out-others', tag, id: 'signOutOthers', access: 'step-up' },
    summary: 'End all other sessions',
    answer: { status: 200, description: 'Tokens stay.', schema: object({ ended: whole('Sessions that were ended.') }) },
  },
]

const account: readonly Operation[] = [
  {
    ...{ method: 'get', path: '/api/v1/auth/audit', tag, id: 'audit', access: 'session' },
    summary: 'What was done to the account',
    description: 'Of the last 90 days. `refused` is on the first page only.',
    parameters: [
      { name: 'after', in: 'query', description: 'The `next` of the page before.', schema: { type: 'string' } },
      {
        name: 'limit',
        in: 'query',
        description: 'Entries a page.',
        schema: { type: 'integer', minimum: 1, maximum: 100, default: 50 },
      },
    ],
    answer: { status: 200, description: 'Newest first.', schema: ref('Audit') },
    problems: ['invalid-input'],
  },
  {
    ...{ method: 'post', path: '/api/v1/export', tag, id: 'export', access: 'step-up' },
    summary: 'Everything of the account, as a file',
    description:
      'A record a line, deleted and unknown ones too: `{kind, recordId, cells: {field: {v, stamp}}}`, as `nobi export` prints them. Goes into the audit.',
    answer: {
      status: 200,
      description: 'Lines of JSON, as they are read.',
      type: 'application/x-ndjson',
      schema: ref('SnapshotLine'),
    },
  },
  {
    ...{ method: 'delete', path: '/api/v1/auth/account', tag, id: 'deleteAccount', access: 'step-up' },
    summary: 'Erase the account and everything in it',
    body: { schema: object({ name: text('Name of the account, typed by the person.') }), example: { name: 'my-name' } },
    answer: {
      status: 200,
      description: 'Erased.',
      schema: object({
        account: object({ id: text('Id of the account.'), name: text('Its name.') }),
        backups: text('What backups still hold.'),
      }),
    },
  },
  {
    ...{ method: 'post', path: '/api/v1/auth/sign-out', tag, id: 'signOut', access: 'leave' },
    summary: 'End this browser’s session',
    answer: { status: 204, description: 'Signed out, also if nobody was signed in.' },
  },
]

/** In the order of the documentation: the account is erased when everything else has been said of it. */
export const authOperations: readonly Operation[] = [
  ...comingIn,
  ...proving,
  ...pushOperations,
  ...waysIn,
  ...passkeys,
  ...trackerTokenOperations,
  ...account,
]
