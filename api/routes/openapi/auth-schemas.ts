// Schemas of signing in and of what may come in.

import { auditEvents, refusedKinds } from '../../store/audit.ts'
import { type JsonSchema, listOf, object, pageOf, ref, text, whole } from './operation.ts'

const time: JsonSchema = { type: 'string', format: 'date-time' }
const timeOrNull: JsonSchema = { type: ['string', 'null'], format: 'date-time' }

function textOrNull(description: string): JsonSchema {
  return { type: ['string', 'null'], description }
}

/** What browsers give and take; more may be in it. */
function ofBrowser(description: string, properties: Readonly<Record<string, JsonSchema>>): JsonSchema {
  return { type: 'object', description, properties, required: Object.keys(properties), additionalProperties: true }
}

const id = text('Id of the passkey as the authenticator gave it, base64url.')
const clientDataJSON = text('base64url.')
const publicKey = { const: 'public-key' }

/** By name. */
export const authSchemas: Readonly<Record<string, JsonSchema>> = {
  Identity: object({
    account: object({ id: text('Id of the account.'), name: text('Name of the account.') }),
    credential: object({
      id: text('Id of the session or token.'),
      label: text('What the person called the device or token.'),
    }),
  }),
  Credential: object({
    id: text('Id.'),
    type: { enum: ['session', 'token'] },
    scope: { enum: ['read', 'write'] },
    label: text('Its name.'),
    createdAt: time,
    seenAt: time,
    expiresAt: timeOrNull,
    current: { type: 'boolean', description: 'It is the one of this request.' },
  }),
  Passkey: object({
    id: text('Id.'),
    credentialId: id,
    label: text('Its name.'),
    createdAt: time,
    usedAt: timeOrNull,
    synced: { type: 'boolean', description: 'The authenticator keeps copies of it elsewhere.' },
  }),
  AuditEntry: object({
    id: text('Id.'),
    at: time,
    event: { enum: auditEvents, description: 'What was done.' },
    by: textOrNull('By what: passkey, link, claim or recovery-code.'),
    subject: textOrNull('Name of what it was done to.'),
    device: textOrNull('Name of the device that did it; operator for the command line.'),
    address: textOrNull('The network it came from, never a whole address.'),
    count: { type: ['integer', 'null'], description: 'How many.' },
  }),
  Audit: {
    ...pageOf(ref('AuditEntry')),
    properties: {
      ...Object(pageOf(ref('AuditEntry'))['properties']),
      refused: listOf(
        object({
          day: { type: 'string', format: 'date' },
          what: { enum: refusedKinds, description: 'What was tried.' },
          count: whole('Vain attempts on the whole server that day, in UTC.'),
        }),
      ),
    },
    required: ['items', 'next', 'refused'],
  },
  RequestOptions: ofBrowser('PublicKeyCredentialRequestOptionsJSON of WebAuthn.', {
    challenge: text('base64url.'),
    rpId: text('Host of this instance.'),
    userVerification: { const: 'required' },
  }),
  CreationOptions: ofBrowser('PublicKeyCredentialCreationOptionsJSON of WebAuthn.', {
    challenge: text('base64url.'),
    rp: { type: 'object' },
    user: { type: 'object' },
  }),
  AssertionAnswer: ofBrowser('AuthenticationResponseJSON of WebAuthn.', {
    id,
    rawId: id,
    type: publicKey,
    response: ofBrowser('What was signed.', {
      clientDataJSON,
      authenticatorData: text('base64url.'),
      signature: text('base64url.'),
    }),
  }),
  RegistrationAnswer: ofBrowser('RegistrationResponseJSON of WebAuthn.', {
    id,
    rawId: id,
    type: publicKey,
    response: ofBrowser('What was made.', { clientDataJSON, attestationObject: text('base64url.') }),
  }),
}
