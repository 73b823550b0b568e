// Makes and finds the key pair by which push services know this server.

import { base64url } from '../identity/secret.ts'
import type { Database } from '../store/database.ts'
import { addPushKeys, type PushKeys, pushKeys, readPushKeys } from '../store/push-keys.ts'

/** The pair of this database; made when there is none yet. Of several that are made at once, one stays and everybody gets it. One round trip,
 *  two the first time. */
export async function findPushKeys(database: Database): Promise<PushKeys> {
  const known = readPushKeys(await database.execute(pushKeys()))
  if (known !== undefined) return known
  const [, kept] = await database.batch([addPushKeys(await makePushKeys()), pushKeys()], 'write')
  const keys = readPushKeys(kept)
  if (keys === undefined) throw new Error('the keys for push services were not kept')
  return keys
}

/** A new pair on P-256, as RFC 8292 asks for. */
export async function makePushKeys(): Promise<PushKeys> {
  const pair = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, ['sign', 'verify'])
  const point = new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey))
  const { d = '' } = await crypto.subtle.exportKey('jwk', pair.privateKey)
  return { publicKey: base64url(point), privateKey: d }
}
