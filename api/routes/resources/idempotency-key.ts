// `Idempotency-Key`: a create that is sent again answers the record it made. The key becomes the id of the change, which the
// log takes only once, so that it holds however requests race.

import { canonicalJson, type Json } from '../../../domain/json.ts'
import type { Kind } from '../../../domain/records/kinds.ts'
import { invalidInput } from '../../problem.ts'

const HASH_CHARACTERS = 22

/** The part of a change's id that only the kind and the key decide; it ends with `-`. */
export async function keyPrefix(kind: Kind, key: string): Promise<string> {
  if (!/^[\x21-\x7e]{1,255}$/.test(key)) {
    throw invalidInput([{ path: 'Idempotency-Key', message: 'must be 1 to 255 visible ASCII characters' }])
  }
  return `key-${await shortHash(`${kind} ${key}`)}-`
}

/** The change's id: the same key with another body gives another id under the same prefix. */
export async function keyedChangeId(prefix: string, body: Json): Promise<string> {
  return `${prefix}${await shortHash(canonicalJson(body))}`
}

// 131 bits of SHA-256.
async function shortHash(text: string): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)))
  return btoa(String.fromCharCode(...digest))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .slice(0, HASH_CHARACTERS)
}
