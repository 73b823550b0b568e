// What is due today, quietly: on most days nothing is, and then nothing more is fetched.

import { dueActions } from '../../../domain/look-back/due-action.ts'
import { lazyPart } from '../../parts/lazy-part.tsx'
import { today } from '../../store/now.ts'
import { useQuery } from '../../store/use-query.ts'
import { readAll } from '../look-back/read-all.ts'

const DueList = lazyPart(async () => (await import('../look-back/actions/due-list.tsx')).DueList)

export function DueActions() {
  const all = useQuery(() => readAll('action'), [])
  const due = all.kind === 'ready' ? dueActions(all.value, today.value) : []
  return due.length === 0 ? null : <DueList due={due} />
}
