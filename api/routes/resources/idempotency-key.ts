// `Idempotency-Key`: a create that is sent again answers the record it made. The key becomes the id of the change, which the
// log takes only once, so that it holds however requests race; what the log then has under that id is what counts.

import { canonicalJson, type Json } from '../../../domain/json.ts'
import type { Kind } from '../../../domain/records/kinds.ts'
import { invalidInput } from '../../problem.ts'

const HASH_CHARACTERS = 22

/** The id of the change that makes the record: the kind and the key alone decide it. Throws `invalid-input` for a key that
 *  is none. */
export async function keyedChangeId(kind: Kind, key: string): Promise<string> {
  if (!/^[\x21-\x7e]{1,255}$/.test(key)) {
    throw invalidInput([{ path: 'Idempotency-Key', message: 'must be 1 to 255 visible ASCII characters' }])
  }
  return `key-${await shortHash(`${kind} ${key}`)}`
}

/** What the log keeps beside that change, to tell a body sent again from another one. */
export async function requestHash(body: Json): Promise<string> {
  return shortHash(canonicalJson(body))
}

// 131 bits of SHA-256.
async function shortHash(text: string): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)))
  return btoa(String.fromCharCode(...digest))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .slice(0, HASH_CHARACTERS)
}
