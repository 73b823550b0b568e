// Entries of the audit as a request writes them: with its time and its network.

import type { ApiContext } from '../context.ts'
import { type AuditEvent, type AuditSource, noteAudit, pruneAudit } from '../store/audit.ts'
import type { Statement } from '../store/database.ts'
import { networkOf } from './client-network.ts'
import { newId } from './secret.ts'

/** Goes into the batch that does the deed. `device` is the name of whoever does it, unless it
 *  is what the entry is about. */
export function auditNote(
  c: ApiContext,
  { event, device }: { readonly event: AuditEvent; readonly device: string | undefined },
  source: AuditSource,
): readonly Statement[] {
  const { now, randomBytes, clientAddress } = c.var.dependencies
  const at = now()
  const note = { id: newId(randomBytes), at, event, device, address: networkOf(clientAddress(c)) }
  return [noteAudit(note, source), pruneAudit(at)]
}
