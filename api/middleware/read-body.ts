// Reads the body of a request: counted while it streams, whatever its headers promise, and only as plain JSON.

import type { Json } from '../../domain/json.ts'
import type { ApiContext } from '../context.ts'
import { problem } from '../problem.ts'

/** The body as JSON. Throws problems: 415 for another or an encoded type, 413 (with `limit` and `unit`) for more than `limit` bytes,
 *  400 for what is not JSON in UTF-8. */
export async function readJson(c: ApiContext, limit: number): Promise<Json> {
  refuseOtherTypes(c)
  const bytes = await readBytes(c.req.raw.body, limit)
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    throw problem('bad-json')
  }
}

function refuseOtherTypes(c: ApiContext): void {
  const type = c.req.header('Content-Type')?.split(';')[0]?.trim().toLowerCase()
  if (type !== 'application/json')
    throw problem('unsupported-media-type', { detail: 'Content-Type must be application/json.' })
  if (c.req.header('Content-Encoding') !== undefined) {
    // A small body could inflate to any size.
    throw problem('unsupported-media-type', { detail: 'Bodies are taken as they are, without Content-Encoding.' })
  }
}

async function readBytes(body: ReadableStream<Uint8Array> | null, limit: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let size = 0
  const reader = body?.getReader()
  for (let read = await reader?.read(); read !== undefined && !read.done; read = await reader?.read()) {
    size += read.value.byteLength
    if (size > limit) {
      await reader?.cancel().catch(() => {})
      throw problem('too-large', { detail: `A body may have ${limit} bytes.`, members: { limit, unit: 'bytes' } })
    }
    chunks.push(read.value)
  }
  return joined(chunks, size)
}

function joined(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const bytes = new Uint8Array(size)
  let offset = 0
  for (const chunk of chunks) {
    bytes.set(chunk, offset)
    offset += chunk.byteLength
  }
  return bytes
}
