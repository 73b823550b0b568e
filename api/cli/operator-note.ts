// What the operator does to an account is in its audit like anything else.

import { newId } from '../identity/secret.ts'
import { type AuditEvent, type AuditSource, noteAudit, pruneAudit } from '../store/audit.ts'
import type { Statement } from '../store/database.ts'
import type { Operator } from './command.ts'

/** Goes into the batch that does the deed. */
export function operatorNote(
  { now, randomBytes }: Pick<Operator, 'now' | 'randomBytes'>,
  event: AuditEvent,
  source: AuditSource,
): readonly Statement[] {
  const at = now()
  const note = { id: newId(randomBytes), at, event, device: 'operator', address: undefined }
  return [noteAudit(note, source), pruneAudit(at)]
}
