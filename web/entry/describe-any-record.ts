// Any record in one line, those without a sheet of their own too.

import type { AnyRecord } from '../../domain/records/kinds.ts'
import { describeHypothesis } from './describe-hypothesis.ts'
import { describeAction, describeMilestone, describePostmortem, describeSticky } from './describe-look-back.ts'
import type { Description } from './describe-record.ts'
import { descriptionOf } from './entry-line.tsx'
import { isEntryRecord } from './entry-record.ts'

export function describeAnyRecord(record: AnyRecord): Description {
  if (isEntryRecord(record)) return descriptionOf(record)
  switch (record.kind) {
    case 'milestone':
      return describeMilestone(record)
    case 'sticky':
      return describeSticky(record)
    case 'action':
      return describeAction(record)
    case 'postmortem':
      return describePostmortem(record)
    case 'hypothesis':
      return describeHypothesis(record)
    case 'profile':
      return { main: '', details: [] }
  }
}
