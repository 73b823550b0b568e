// What is kept of an address: enough to recognise and to count, too little to say which it was.

import { describe, expect, it } from 'vitest'
import { bucketOf, networkOf } from '../../../api/identity/client-network.ts'

describe('the network of an address', () => {
  it.each([
    ['203.0.113.77', '203.0.113.0/24'],
    ['::ffff:203.0.113.77', '203.0.113.0/24'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1::/48'],
    ['2001:DB8::1', '2001:db8:0::/48'],
    ['[fe80::1%eth0]', 'fe80:0:0::/48'],
    ['::1', '0:0:0::/48'],
    ['::', '0:0:0::/48'],
  ])('%s is in %s', (address, network) => expect(networkOf(address)).toBe(network))

  it.each([
    undefined,
    '',
    'unknown',
    '1.2.3',
    '1.2.3.4.5',
    '256.1.1.1',
    '1:2:3',
    '1::2::3',
    '1:2:3:4:5:6:7:8:9',
    'g::1',
    '1:2:3:4:5:6:7::8:9',
    '1.2.3.4, 5.6.7.8',
  ])('of %j is unknown', async (address) => {
    expect(networkOf(address)).toBeUndefined()
    expect(await bucketOf(address)).toBe('unknown')
  })
})

describe('the bucket of an address', () => {
  it('is five digits, the same for the same place', async () => {
    expect(await bucketOf('203.0.113.77')).toMatch(/^[0-9a-f]{5}$/)
    expect(await bucketOf('::ffff:203.0.113.77')).toBe(await bucketOf('203.0.113.77'))
    expect(await bucketOf('2001:db8:1:2::9')).toBe(await bucketOf('2001:db8:1:2:3:4:5:6'))
  })

  it('is another for another place', async () => {
    expect(await bucketOf('203.0.113.78')).not.toBe(await bucketOf('203.0.113.77'))
    expect(await bucketOf('2001:db8:1:3::9')).not.toBe(await bucketOf('2001:db8:1:2::9'))
  })
})
