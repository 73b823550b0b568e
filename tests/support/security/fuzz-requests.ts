// Requests made by chance from the API's own description: most nearly right, many not, some out of this world.

import type { Json } from '../../../domain/json.ts'
import type { Ask } from '../world.ts'
import { hostileString, hostileText, hostileValue, mutated } from './hostile-json.ts'
import type { Random } from './random.ts'

export interface FuzzOperation {
  readonly method: string
  readonly path: string
  readonly parameters: readonly { readonly name: string; readonly in: string; readonly example?: Json }[]
  readonly example: Json | undefined
}

export interface FuzzSetting {
  readonly random: Random
  readonly operations: readonly FuzzOperation[]
  /** Ways to present oneself. */
  readonly credentials: readonly Readonly<Record<string, string>>[]
  /** Ids of records, credentials and accounts, one's own and others'. */
  readonly ids: readonly string[]
}

export interface FuzzRequest extends Ask {
  readonly path: string
}

/** The operations of an OpenAPI document. */
export function operationsOf(document: unknown): readonly FuzzOperation[] {
  const { paths } = document as { paths: Record<string, Record<string, DocumentedOperation>> }
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { parameters = [], requestBody }]) => ({
      ...{ method: method.toUpperCase(), path, parameters },
      example: requestBody?.content['application/json']?.example,
    })),
  )
}

interface DocumentedOperation {
  readonly parameters?: FuzzOperation['parameters']
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly example?: Json }>> }
}

export function fuzzRequest(setting: FuzzSetting): FuzzRequest {
  const { random, operations, credentials } = setting
  const operation = random.pick(operations)
  const method = random.chance(0.93)
    ? operation.method
    : random.pick(['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'HEAD', 'COPY'])
  const headers = { ...random.pick(credentials), ...headerJunk(setting, operation) }
  const body = method === 'GET' || method === 'HEAD' || method === 'OPTIONS' ? {} : bodyOf(setting, operation)
  const type = random.chance(0.9) ? 'application/json' : random.pick(types)
  return {
    method,
    path: pathOf(setting, operation) + queryOf(setting, operation),
    headers: 'raw' in body ? { 'Content-Type': type, ...headers } : headers,
    ...body,
  }
}

const types = [
  'text/plain',
  'application/x-www-form-urlencoded',
  'multipart/form-data',
  'application/json; charset=utf-16',
  'APPLICATION/JSON',
  'application/json;',
  ';',
  'x',
  `application/json; a=${'b'.repeat(3000)}`,
]

const tails = [
  '/',
  '//',
  '/..',
  '/%2e%2e/%2e%2e/health',
  '/.',
  '%2f',
  '%00',
  '%',
  '%zz',
  '%ff',
  ';x=1',
  '/history/history',
]

function pathOf({ random, ids }: FuzzSetting, { path }: FuzzOperation): string {
  const filled = path.replace(/\{\w+\}/g, () => (random.chance(0.7) ? random.pick(ids) : inAddress(random)))
  if (random.chance(0.94)) return filled
  const strange = [
    filled + random.pick(tails),
    filled.toUpperCase(),
    filled.replaceAll('/', '//'),
    `${filled}/${'a'.repeat(random.pick([300, 4000, 15_000]))}`,
    [...filled].map((letter) => (letter === '/' ? letter : `%${letter.charCodeAt(0).toString(16)}`)).join(''),
    `/api/${inAddress(random)}`,
  ]
  return random.pick(strange)
}

function queryOf({ random, ids }: FuzzSetting, { parameters }: FuzzOperation): string {
  const known = parameters.filter((parameter) => parameter.in === 'query' && random.chance(0.5))
  const pairs = known.map(({ name, example }) => {
    const value = random.chance(0.5) ? String(example ?? '10') : random.pick([inAddress(random), ...ids.slice(0, 2)])
    return `${name}=${value}`
  })
  if (random.chance(0.05)) pairs.push(...pairs, `${inAddress(random)}=${inAddress(random)}`, '__proto__=1', '=', '&&')
  return pairs.length === 0 ? '' : `?${pairs.join('&')}`
}

/** Text for an address: escaped, or as far as an address can hold it as it is. */
function inAddress(random: Random): string {
  const text = hostileString(random).slice(0, 2000)
  return random.chance(0.6) ? encodeURIComponent(text) : text.replace(/[^!-~]|[?#\\]/g, '')
}

function headerJunk({ random, ids }: FuzzSetting, { parameters }: FuzzOperation): Record<string, string> {
  const junk: Record<string, string> = {}
  const named = parameters.filter((parameter) => parameter.in === 'header').map(({ name }) => name)
  const names = [...named, 'X-Nobi-Account', 'Idempotency-Key', 'X-Request-Id', 'X-Forwarded-For', 'CF-Connecting-IP']
  const more = [
    'Cookie',
    'Accept',
    'If-None-Match',
    'Range',
    'X-HTTP-Method-Override',
    'Content-Encoding',
    'Host',
    'Forwarded',
  ]
  if (named.length > 0 && random.chance(0.2)) junk[random.pick(named)] = headerText(random)
  if (random.chance(0.05))
    junk[random.pick([...names, ...more])] = random.chance(0.3) ? random.pick(ids) : headerText(random)
  return junk
}

function headerText(random: Random): string {
  return hostileString(random)
    .replace(/[^\t -~]/g, '')
    .slice(0, 8000)
    .trim()
}

function bodyOf({ random, ids }: FuzzSetting, { example }: FuzzOperation): { readonly raw?: BodyInit } {
  if (example === undefined && random.chance(0.8)) return {}
  if (random.chance(0.03))
    return { raw: new Uint8Array(Array.from({ length: random.whole(0, 400) }, () => random.whole(0, 255))) }
  const base = example === undefined ? hostileValue(random) : withIds(random, example, ids)
  const text = hostileText(random.chance(0.35) ? base : mutated(random, base))
  return { raw: random.chance(0.03) ? text.slice(0, random.whole(0, text.length)) : text }
}

/** The example for a record of one's own, of another's, or a new one. */
function withIds(random: Random, example: Json, ids: readonly string[]): Json {
  if (Array.isArray(example)) return example.map((item) => withIds(random, item, ids))
  if (typeof example !== 'object' || example === null) return example
  return Object.fromEntries(
    Object.entries(example).map(([name, value]) => {
      if ((name === 'id' || name === 'recordId') && random.chance(0.8))
        return [name, random.chance(0.5) ? random.pick(ids) : freshId(random)]
      return [name, withIds(random, value, ids)]
    }),
  )
}

function freshId(random: Random): string {
  return `fuzz-${random.whole(0, 0xffffffff).toString(16)}`
}
