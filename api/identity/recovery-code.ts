// Recovery codes: 80 random bits each, in groups that can be written down and read out. Only hashes are stored.

import { hashSecret, type RandomBytes } from './secret.ts'

export const RECOVERY_CODES = 10

const CODE_BYTES = 10
const CODE_LETTERS = 16
const GROUP_LETTERS = 4

/** Digits and letters without I, L, O and U. https://www.crockford.com/base32.html */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** `XXXX-XXXX-XXXX-XXXX`. */
export function newRecoveryCode(randomBytes: RandomBytes): string {
  const bits = [...randomBytes(CODE_BYTES)].map((byte) => byte.toString(2).padStart(8, '0')).join('')
  const letters = (bits.match(/.{5}/g) ?? []).map((five) => ALPHABET.charAt(Number.parseInt(five, 2)))
  return (letters.join('').match(new RegExp(`.{${GROUP_LETTERS}}`, 'g')) ?? []).join('-')
}

/** The code as it was made, however it was typed: in small or full-width letters, with other hyphens or none, with O for 0 and
 *  I or L for 1. Undefined for what can be no code. */
export function readRecoveryCode(typed: string): string | undefined {
  const letters = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}−ー_.]/gu, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1')
  return letters.length === CODE_LETTERS && [...letters].every((letter) => ALPHABET.includes(letter))
    ? letters
    : undefined
}

/** No slow hash: 80 random bits are beyond guessing, here and from a stolen backup. */
export function hashRecoveryCode(code: string): Promise<string> {
  return hashSecret(`recovery code ${code.replaceAll('-', '')}`)
}
