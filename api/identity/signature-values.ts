// Stands in for `@peculiar/asn1-schema` and `@peculiar/asn1-ecc` in the Worker, which read every structure of X.509: of a passkey's answer only the
// signature has to be read, two whole numbers in DER (ITU-T X.690; RFC 3279, section 2.2.3). Anything but that is refused.

import { id_ce_keyDescription } from './no-certificate-chains.ts'

/** The two numbers as big-endian bytes, with the sign bit that DER gives them. */
export interface SignatureValues {
  readonly r: Uint8Array
  readonly s: Uint8Array
}

const SEQUENCE = 0x30
const INTEGER = 0x02

/** Names what is to be read. */
export class ECDSASigValue {}

export const AsnParser = {
  /** Throws for whatever is not exactly two numbers in their shortest form. */
  parse(input: Uint8Array | ArrayBuffer, type: unknown): SignatureValues {
    if (type !== ECDSASigValue) throw new Error('only signatures are read here')
    const bytes = new Uint8Array(input)
    const sequence = valueAt(bytes, 0, SEQUENCE)
    const r = valueAt(sequence.value, 0, INTEGER)
    const s = valueAt(sequence.value, r.end, INTEGER)
    if (sequence.end !== bytes.length || s.end !== sequence.value.length) throw unreadable()
    return { r: shortest(r.value), s: shortest(s.value) }
  },
}

/** The value with this tag, and where the next begins. Lengths to 255 bytes, in their shortest form: P-521 has the longest signatures. */
function valueAt(bytes: Uint8Array, at: number, tag: number): { readonly value: Uint8Array; readonly end: number } {
  const [found, first = -1, second = 0] = bytes.subarray(at, at + 3)
  const isLong = first === 0x81 && second >= 0x80
  if (found !== tag || (first >= 0x80 && !isLong)) throw unreadable()
  const start = at + (isLong ? 3 : 2)
  const end = start + (isLong ? second : first)
  if (first < 0 || end > bytes.length) throw unreadable()
  return { value: bytes.subarray(start, end), end }
}

function shortest(number: Uint8Array): Uint8Array {
  const [first, second] = number
  const isPadded = first === 0 && second !== undefined && second < 0x80
  if (first === undefined || first >= 0x80 || isPadded) throw unreadable()
  return number
}

function unreadable(): Error {
  return new Error('not a signature in DER')
}

// What the same packages give to the checks of certificates, which are never made.
export const OctetString = id_ce_keyDescription
export const ECParameters = id_ce_keyDescription
export const id_ecPublicKey = id_ce_keyDescription
export const id_secp256r1 = id_ce_keyDescription
export const id_secp384r1 = id_ce_keyDescription
export const id_ecdsaWithSHA256 = id_ce_keyDescription
export const id_ecdsaWithSHA384 = id_ce_keyDescription
export const id_ecdsaWithSHA512 = id_ce_keyDescription
