// A port of this machine that nobody listens on.

import { once } from 'node:events'
import { createServer } from 'node:net'

/** Free a moment ago; the system hands the same one out again only after many others. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  await once(probe, 'close')
  if (address === null || typeof address === 'string') throw new Error('no port')
  return address.port
}
