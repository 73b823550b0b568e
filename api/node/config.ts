// The environment of the Node runtime, of the operator's commands and, as far as it goes, of the Worker, checked.

import * as z from 'zod/mini'
import { failure, type Result, success } from '../../domain/result.ts'
import { bytesFromBase64url } from '../identity/secret.ts'
import type { DatabaseAddress } from '../store/client.ts'
import { SEALING_KEY_BYTES } from '../trackers/sealed-token.ts'
import type { TrackerAddresses } from '../trackers/trackers.ts'

export interface Config {
  readonly port: number
  readonly host: string
  readonly database: DatabaseAddress
  /** The first is the one in links. */
  readonly origins: readonly [string, ...string[]]
  /** Whether `PUBLIC_ORIGIN` named it. */
  readonly hasPublicOrigin: boolean
  /** How many proxies of ours are in front; 0 when people reach us themselves. */
  readonly trustedProxies: number
  readonly trackers: TrackerAddresses
  /** What `SECRET_KEY` says. */
  readonly sealingKey: Uint8Array<ArrayBuffer> | undefined
}

type Environment = Readonly<Record<string, string | undefined>>

const schema = z.object({
  PORT: z._default(z.string().check(z.refine(isPort, 'must be a port from 1 to 65535')), '8787'),
  HOST: z._default(z.string().check(z.regex(/^[A-Za-z0-9.:_-]+$/, 'must be a host name or address')), '127.0.0.1'),
  DATABASE_URL: z._default(
    z
      .string()
      .check(
        z.refine(isDatabaseUrl, 'must be file:PATH, libsql://HOST, https://HOST or http://HOST'),
        z.refine(isReadable, 'has a % escape that cannot be read; a % itself is written %25'),
      ),
    'file:data/nobi.db',
  ),
  DATABASE_AUTH_TOKEN: z.optional(z.string().check(z.regex(/^[\x21-\x7e]+$/, 'must be one word of plain characters'))),
  PUBLIC_ORIGIN: z.optional(
    z.string().check(z.refine(isOrigin, 'must be an origin like https://nobi.example, without a path')),
  ),
  TRUST_PROXY: z._default(z.string().check(z.regex(/^\d$/, 'must be the number of proxies in front, 0 to 9')), '0'),
  GITHUB_API_URL: z._default(
    z
      .string()
      .check(
        z.refine(isTrackerAddress, 'must be https://api.github.com or https://HOST/api/v3, without a slash behind'),
      ),
    'https://api.github.com',
  ),
  SECRET_KEY: z.optional(z.string().check(z.refine(isSealingKey, 'must be 32 random bytes in base64url'))),
})

/** The configuration, or one line that names the first bad variable. Empty variables count as unset. */
export function parseConfig(environment: Environment): Result<Config, string> {
  const parsed = schema.safeParse(Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== '')))
  if (!parsed.success) {
    const issue = parsed.error.issues[0]
    return failure(`${issue?.path.join('.')} ${issue?.message}`)
  }
  const { PORT, HOST, DATABASE_URL, DATABASE_AUTH_TOKEN, PUBLIC_ORIGIN, TRUST_PROXY, GITHUB_API_URL, SECRET_KEY } =
    parsed.data
  return success({
    port: Number(PORT),
    host: HOST,
    database: { url: DATABASE_URL, authToken: DATABASE_AUTH_TOKEN },
    origins: PUBLIC_ORIGIN === undefined ? [`http://localhost:${PORT}`, `http://127.0.0.1:${PORT}`] : [PUBLIC_ORIGIN],
    hasPublicOrigin: PUBLIC_ORIGIN !== undefined,
    trustedProxies: Number(TRUST_PROXY),
    trackers: { github: GITHUB_API_URL },
    sealingKey: SECRET_KEY === undefined ? undefined : bytesFromBase64url(SECRET_KEY),
  })
}

function isPort(text: string): boolean {
  return /^\d{1,5}$/.test(text) && Number(text) >= 1 && Number(text) <= 65535
}

function isDatabaseUrl(text: string): boolean {
  if (text.startsWith('file:')) return /^file:[^?#:\0]+$/.test(text)
  return /^(libsql|https?):\/\/[^/\s]/.test(text) && URL.canParse(text)
}

function isReadable(url: string): boolean {
  try {
    decodeURIComponent(url)
    return true
  } catch {
    return false
  }
}

function isOrigin(text: string): boolean {
  return /^https?:\/\//.test(text) && URL.canParse(text) && new URL(text).origin === text
}

// Tokens are sent there: nobody on the way may read them, but on this very machine there is no way.
function isTrackerAddress(text: string): boolean {
  if (!/^https?:\/\/[^\s?#@]+[^\s?#@/]$/.test(text) || !URL.canParse(text)) return false
  const { protocol, hostname } = new URL(text)
  return protocol === 'https:' || /^(localhost|127\.0\.0\.1|\[::1\])$/.test(hostname)
}

function isSealingKey(text: string): boolean {
  return bytesFromBase64url(text)?.length === SEALING_KEY_BYTES
}
