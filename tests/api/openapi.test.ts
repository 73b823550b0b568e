// The description of the API says what the API does, no more and no less.

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createApp } from '../../api/app.ts'
import { problems } from '../../api/problem.ts'
import { savePushSubscription } from '../../api/store/push-subscriptions.ts'
import type { AccountId } from '../../api/store/scope.ts'
import { kinds } from '../../domain/records/kinds.ts'
import { createAuthenticator } from '../support/authenticator.ts'
import { createBrowser, makeLinkToken, signedInBrowser } from '../support/browser-session.ts'
import { createShell } from '../support/shell.ts'
import { createWorld, ORIGIN, randomBytes, type World } from '../support/world.ts'

interface OpenApi {
  readonly openapi: string
  readonly info: { readonly title: string; readonly version: string }
  readonly servers: readonly { readonly url: string }[]
  readonly tags: readonly { readonly name: string }[]
  readonly paths: Readonly<Record<string, Readonly<Record<string, OpenApiOperation>>>>
  readonly components: {
    readonly schemas: Readonly<Record<string, { properties?: Record<string, { description?: string }> }>>
  }
}

interface OpenApiOperation {
  readonly operationId: string
  readonly tags: readonly string[]
  readonly summary: string
  readonly parameters?: readonly {
    readonly name: string
    readonly in: string
    readonly required: boolean
    readonly schema: object
  }[]
  readonly responses: Readonly<Record<string, unknown>>
  readonly security: readonly Readonly<Record<string, readonly string[]>>[]
}

/** What an authenticator has to sign, or a browser's push service to make, has no line for the shell. */
const isForShells = ({ operationId }: OpenApiOperation) =>
  !['signInByPasskey', 'stepUpByPasskey', 'addPasskey', 'subscribePush', 'renewPush', 'testPush'].includes(operationId)

let world: World
let document: OpenApi
let operations: (OpenApiOperation & { path: string; method: string })[]

beforeAll(async () => {
  world = await createWorld()
  document = JSON.parse(await (await world.anonymous('/api/openapi.json')).text())
  operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, ...operation })),
  )
})
afterAll(() => world.close())

describe('the OpenAPI document', () => {
  it('has every route of the app, and the app every operation of it', () => {
    const unused = () => {
      throw new Error('not called')
    }
    const app = createApp({
      openDatabase: unused,
      now: Date.now,
      randomBytes,
      origins: [ORIGIN],
      clientAddress: unused,
      log: unused,
    })
    const routes = app.routes
      .filter(({ method }) => method !== 'ALL')
      .map(({ method, path }) => `${method} ${path.replaceAll(/:(\w+)/g, '{$1}')}`)
    expect(operations.map(({ method, path }) => `${method.toUpperCase()} ${path}`).sort()).toEqual(
      [...new Set(routes)].sort(),
    )
  })

  it('names its version, itself, where it is and everything once', () => {
    expect(document).toMatchObject({
      openapi: '3.1.0',
      info: { title: 'Nobi', version: '1' },
      servers: [{ url: ORIGIN }],
    })
    const ids = operations.map(({ operationId }) => operationId)
    expect(new Set(ids).size).toBe(ids.length)
    const tags = document.tags.map(({ name }) => name)
    expect(new Set(tags).size).toBe(tags.length)
    for (const operation of operations) expect(tags).toEqual(expect.arrayContaining([...operation.tags]))
  })

  it('points at nothing that is not there', () => {
    const pointers = [...JSON.stringify(document).matchAll(/"\$ref":"([^"]+)"/g)].map(([, pointer = '']) => pointer)
    expect(pointers.length).toBeGreaterThan(50)
    for (const pointer of new Set(pointers)) {
      const target = pointer
        .slice(2)
        .split('/')
        .reduce<unknown>((at, name) => Object(at)[name], document)
      expect(target, pointer).toBeTypeOf('object')
    }
  })

  it('declares each parameter of a path, required, and no other', () => {
    for (const { path, parameters = [] } of operations) {
      const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)
      const declared = parameters.filter((parameter) => parameter.in === 'path')
      expect(declared.map(({ name }) => name)).toEqual(named)
      expect(declared.every(({ required }) => required)).toBe(true)
      expect(parameters.every(({ schema }) => typeof schema === 'object')).toBe(true)
    }
  })

  it('has one answer for success, and says who may ask', () => {
    for (const { responses, security, operationId } of operations) {
      const statuses = Object.keys(responses)
      expect(
        statuses.filter((status) => status.startsWith('2')),
        operationId,
      ).toHaveLength(1)
      expect(statuses.every((status) => /^[2-5]\d\d$/.test(status))).toBe(true)
      expect(
        security.flatMap((scheme) => Object.keys(scheme)).every((name) => name === 'token' || name === 'session'),
      ).toBe(true)
      expect(security.length > 0).toBe(statuses.includes('401'))
    }
  })

  it('explains every field of every kind, and knows no other', () => {
    for (const { kind, fields, collections } of Object.values(kinds)) {
      const { properties = {} } =
        document.components.schemas[`${kind.charAt(0).toUpperCase()}${kind.slice(1)}Patch`] ?? {}
      expect(Object.keys(properties).sort()).toEqual([...Object.keys(fields), ...Object.keys(collections)].sort())
      for (const [name, property] of Object.entries(properties))
        expect(property.description, `${kind}.${name}`).toMatch(/\S/)
    }
  })

  it('refuses without a credential exactly what it says needs one', async () => {
    for (const { path, method, security } of operations.filter((operation) => operation.security.length > 0)) {
      const response = await world.anonymous(path.replaceAll(/\{\w+\}/g, 'x'), { method: method.toUpperCase() })
      expect([path, method, response.status, security.length > 0]).toEqual([path, method, 401, true])
    }
  })
})

describe('the media type', () => {
  it('is refused to a cookie exactly where that is said', async () => {
    const browser = createBrowser(world)
    await browser.redeem(await makeLinkToken(world, { account: world.account }))
    for (const { path, method, responses } of operations) {
      const headers = { Cookie: `__Host-nobi=${browser.secret()}`, Origin: ORIGIN, 'Content-Type': 'text/plain' }
      const raw = method === 'get' ? {} : { raw: '{}' }
      const response = await world.anonymous(path.replace('{id}', 'x'), {
        method: method.toUpperCase(),
        headers,
        ...raw,
      })
      expect([method, path, response.status === 415]).toEqual([method, path, '415' in responses])
    }
  })
})

describe('the lines for the shell', () => {
  it('work one after the other as they stand on the page', async () => {
    const { account, token } = await world.addPerson()
    const [, tokenId = ''] = token.split('_')
    const link = await makeLinkToken(world, { account })
    const { passkey, code } = await addWaysIn(account)
    await takeNotifications(account, tokenId)
    const replacements = {
      'what-follows-the-hash': link,
      '0123456789abcdef': tokenId,
      'AB0D-1FGH-JKMN-PQRS': code,
      fedcba9876543210: passkey,
      'my-name': account,
    }
    const run = createShell(world, { variables: { NOBI_TOKEN: token }, replacements })
    const page = await (await world.anonymous('/api/docs')).text()
    const lines = page.matchAll(/<article id="(\w+)">(?:(?!<article)[\s\S])*?<code>(curl [\s\S]*?)<\/code><\/pre>/g)
    const answered: Record<string, string> = {}
    for (const [, id = '', line = ''] of lines) {
      // As if the passkey had just been used, which a shell cannot.
      await world.database.execute({ sql: "UPDATE credential SET step_up_by = 'passkey'", args: [] })
      answered[id] = String(await run(line))
    }
    expect(answered).toEqual(
      Object.fromEntries(
        operations
          .filter(isForShells)
          .map(({ operationId, responses }) => [
            operationId,
            Object.keys(responses).find((status) => status.startsWith('2')),
          ]),
      ),
    )
  })
})

describe('the documentation page', () => {
  it('shows every operation with a line for the shell, every schema and every problem, without a script', async () => {
    const response = await world.anonymous('/api/docs')
    const page = await response.text()
    expect(response.headers.get('Content-Type')).toMatch(/^text\/html/)
    for (const { operationId } of operations) expect(page).toContain(`<article id="${operationId}">`)
    for (const name of Object.keys(problems)) expect(page).toContain(`id="${name}"`)
    for (const name of Object.keys(document.components.schemas)) expect(page).toContain(`id="schema-${name}"`)
    expect(page.match(/curl /g)).toHaveLength(operations.filter(isForShells).length)
    expect(page).not.toMatch(/<script|\son\w+=|\sstyle=|https?:\/\/(?!nobi\.example|example\.)/)
  })

  it('may load nothing, and its links lead to places in it', async () => {
    const response = await world.anonymous('/api/docs')
    const page = await response.text()
    const [, style = ''] = /<style>([\s\S]*?)<\/style>/.exec(page) ?? []
    const hash = btoa(
      String.fromCharCode(...new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(style)))),
    )
    expect(response.headers.get('Content-Security-Policy')).toContain(`default-src 'none'; style-src 'sha256-${hash}'`)
    const ids = new Set([...page.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id))
    for (const [, target] of page.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(target)
  })
})

/** A passkey and a recovery code of the account. */
async function takeNotifications(account: AccountId, id: string): Promise<void> {
  const target = { endpoint: 'https://fcm.googleapis.com/fcm/send/x', p256dh: 'x', auth: 'x' }
  const wishes = { language: 'ja', zone: 'UTC', kinds: '[]', quietFrom: undefined, quietTo: undefined } as const
  await world.database.execute(savePushSubscription({ account, id, ...target, ...wishes, createdAt: Date.now() }))
}

async function addWaysIn(account: AccountId): Promise<{ passkey: string; code: string }> {
  const browser = await signedInBrowser(world, account)
  const added = await (await browser.addPasskey(createAuthenticator())).json()
  const { codes } = await (await browser.post('/recovery-codes')).json()
  return { passkey: added.id, code: codes[0] ?? '' }
}
