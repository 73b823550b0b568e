// `POST /api/v1/export`: everything of the account as a file, for the person who has just proved to be there.

import { Hono } from 'hono'
import type { SnapshotRecord } from '../../domain/sync/protocol.ts'
import type { ApiEnv } from '../context.ts'
import { auditNote } from '../identity/audit-note.ts'
import { admitSteppedUp } from '../identity/step-up.ts'
import { aboutAccount } from '../store/audit.ts'
import { everyRecord } from '../store/every-record.ts'
import { byAccount } from '../store/scope.ts'

/** The lines of `nobi export`, as they are read. A `POST`, since it leaves its trace in the audit. An account that is erased meanwhile
 *  ends there. */
export function exportRoutes(): Hono<ApiEnv> {
  return new Hono<ApiEnv>().post('/', async (c) => {
    const { account, actor, touch } = await admitSteppedUp(c, { scope: 'write' })
    const { database, dependencies } = c.var
    const note = auditNote(c, { event: 'export', device: actor.label }, aboutAccount(account))
    await database.batch([...note, ...touch], 'write')
    const day = new Date(dependencies.now()).toISOString().slice(0, 10)
    return c.body(linesOf(everyRecord(database, byAccount(account))), 200, {
      'Content-Type': 'application/x-ndjson',
      'Content-Disposition': `attachment; filename="nobi-account-${day}.ndjson"`,
    })
  })
}

// A record at a time, as fast as the person's device takes them.
function linesOf(records: AsyncGenerator<SnapshotRecord>): ReadableStream<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder()
  return new ReadableStream({
    async pull(controller) {
      const record = await records.next()
      if (record.done) controller.close()
      else controller.enqueue(encoder.encode(`${JSON.stringify(record.value)}\n`))
    },
    async cancel() {
      await records.return(undefined)
    },
  })
}
