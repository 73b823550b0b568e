// Where a request comes from: the socket, or as many proxies away as we have.

import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { clientAddressBehind } from '../../api/node/client-address.ts'

const SOCKET = '192.0.2.1'

async function addressSeen(hops: number, forwarded: string | undefined): Promise<string> {
  const address = clientAddressBehind(hops)
  const app = new Hono().get('/', (c) => c.text(String(address(c))))
  const headers = forwarded === undefined ? {} : { 'X-Forwarded-For': forwarded }
  return (await app.request('/', { headers }, { incoming: { socket: { remoteAddress: SOCKET } } })).text()
}

test.each([
  [0, undefined, SOCKET],
  [0, '203.0.113.9', SOCKET],
  [1, '203.0.113.9', '203.0.113.9'],
  [1, 'made up, 203.0.113.9', '203.0.113.9'],
  [2, 'made up, 203.0.113.9, 198.51.100.1', '203.0.113.9'],
  [2, '203.0.113.9', SOCKET],
  [1, undefined, SOCKET],
  [1, '', SOCKET],
])('behind %i proxies that say %j it is %s', async (hops, forwarded, expected) => {
  expect(await addressSeen(hops, forwarded)).toBe(expected)
})

test('a request without a socket comes from nowhere', async () => {
  const app = new Hono().get('/', (c) => c.text(String(clientAddressBehind(0)(c))))
  expect(await (await app.request('/')).text()).toBe('undefined')
})
