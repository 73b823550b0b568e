// Where a request to the Node runtime comes from: the socket, or what our own proxies say of it.

import { getConnInfo } from '@hono/node-server/conninfo'
import type { Context } from 'hono'

/** For `Dependencies.clientAddress`. With `hops` proxies of ours in front, the address that the outermost of them saw: every
 *  proxy adds one to the end of `X-Forwarded-For`, and what stands before theirs anyone can have written. */
export function clientAddressBehind(hops: number): (c: Context) => string | undefined {
  return (c) => {
    const forwarded = (c.req.header('X-Forwarded-For') ?? '').split(',').map((part) => part.trim())
    return (hops > 0 && forwarded.at(-hops)) || socketAddress(c)
  }
}

// A request that did not come through a socket has none.
function socketAddress(c: Context): string | undefined {
  return c.env?.incoming === undefined ? undefined : getConnInfo(c).remote.address
}
