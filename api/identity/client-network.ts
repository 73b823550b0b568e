// Where a request comes from, as far as it is kept: a network for people to recognise, a bucket to count attempts in. A whole
// address is never stored.

import { hashSecret } from './secret.ts'

/** Hexadecimal digits of a bucket: 20 bits, which about four thousand IPv4 addresses share. */
const BUCKET_DIGITS = 5

/** `203.0.113.0/24` or `2001:db8:1::/48`; undefined for what is no address. */
export function networkOf(address: string | undefined): string | undefined {
  const groups = groupsOf(address)
  if (groups === undefined) return undefined
  if (groups.length === 4) return `${groups.slice(0, 3).join('.')}.0/24`
  return `${groups
    .slice(0, 3)
    .map((group) => group.toString(16))
    .join(':')}::/48`
}

/** One of a million buckets, by the IPv4 address or the /64 network of an IPv6 one, which a single subscriber has. What cannot
 *  be read shares one. Too few digits are kept to say which address it was. */
export async function bucketOf(address: string | undefined): Promise<string> {
  const groups = groupsOf(address)
  if (groups === undefined) return 'unknown'
  return (await hashSecret(groups.slice(0, 4).join(' '))).slice(0, BUCKET_DIGITS)
}

// Four numbers up to 255, or eight up to 65535. An IPv4 address in IPv6 clothes is one.
function groupsOf(address: string | undefined): readonly number[] | undefined {
  const bare = (address ?? '').replace(/^\[|\]$|%.*$/g, '').toLowerCase()
  if (!bare.includes(':')) return ipv4Groups(bare)
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/.exec(bare)?.[1]
  return mapped === undefined ? ipv6Groups(bare) : ipv4Groups(mapped)
}

function ipv4Groups(text: string): readonly number[] | undefined {
  const groups = text.split('.')
  const isAddress = groups.length === 4 && groups.every((group) => /^\d{1,3}$/.test(group) && Number(group) <= 255)
  return isAddress ? groups.map(Number) : undefined
}

function ipv6Groups(text: string): readonly number[] | undefined {
  const halves = text.split('::')
  const [head = [], tail = []] = halves.map((half) => (half === '' ? [] : half.split(':')))
  const missing = 8 - head.length - tail.length
  const fits = halves.length === 1 ? missing === 0 : halves.length === 2 && missing >= 1
  if (!fits || ![...head, ...tail].every((group) => /^[0-9a-f]{1,4}$/.test(group))) return undefined
  const zeros = Array.from({ length: missing }, () => '0')
  return [...head, ...zeros, ...tail].map((group) => Number.parseInt(group, 16))
}
