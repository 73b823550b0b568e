// The key pair by which push services know this server (RFC 8292): one a database, made when it is first needed.

import type { ResultSet, Statement } from './database.ts'

/** Both in base64url: the public key an uncompressed point, the private key its number. */
export interface PushKeys {
  readonly publicKey: string
  readonly privateKey: string
}

/** One row by key. */
export function pushKeys(): Statement {
  return { sql: "SELECT value FROM meta WHERE key = 'push-keys'", args: [] }
}

/** The first pair stays. One row by key. */
export function addPushKeys(keys: PushKeys): Statement {
  return {
    sql: "INSERT INTO meta (key, value) VALUES ('push-keys', ?) ON CONFLICT (key) DO NOTHING",
    args: [JSON.stringify(keys)],
  }
}

export function readPushKeys(result: ResultSet | undefined): PushKeys | undefined {
  const value = result?.rows[0]?.['value']
  if (typeof value !== 'string') return undefined
  const { publicKey, privateKey } = Object(JSON.parse(value))
  return { publicKey: String(publicKey), privateKey: String(privateKey) }
}
