// Ids of records and changes: UUIDv7 (RFC 9562 §5.7), so that what was made later sorts later in every index.

/** How many random bytes an id needs. */
export const ID_RANDOM_BYTES = 10

/** The id for a moment (UTC milliseconds, years 1970 to 10889) and at least 10 random bytes. Made on the device; two ids
 *  of the same millisecond differ by 74 random bits. */
export function idFrom(ms: number, random: Uint8Array): string {
  const time = Math.max(0, Math.floor(ms)).toString(16).padStart(12, '0').slice(-12)
  const [a = 0, b = 0, c = 0, ...rest] = random.subarray(0, ID_RANDOM_BYTES)
  const tail = hex([0x70 | (a & 0x0f), b, 0x80 | (c & 0x3f), ...rest])
  return `${time.slice(0, 8)}-${time.slice(8)}-${tail.slice(0, 4)}-${tail.slice(4, 8)}-${tail.slice(8)}`
}

function hex(bytes: readonly number[]): string {
  return bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
