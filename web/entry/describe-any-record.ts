// Any record in one line, those without a sheet of their own too.

import type { AnyRecord } from '../../domain/records/kinds.ts'
import { describeHypothesis } from './describe-hypothesis.ts'
import type { Description } from './describe-record.ts'
import { descriptionOf } from './entry-line.tsx'
import { isEntryRecord } from './entry-record.ts'

export function describeAnyRecord(record: AnyRecord): Description {
  if (isEntryRecord(record)) return descriptionOf(record)
  return record.kind === 'hypothesis' ? describeHypothesis(record) : { main: '', details: [] }
}
