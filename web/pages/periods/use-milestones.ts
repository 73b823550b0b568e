// The milestones of this device inside a component; undefined while they are read, or when nobody wants them.

import type { MilestonePeriod } from '../../../domain/look-back/milestones.ts'
import { readMilestones } from '../../store/milestones.ts'
import { today } from '../../store/now.ts'
import { profile } from '../../store/signals.ts'
import { useQuery } from '../../store/use-query.ts'

export function useMilestones(isWanted = true): readonly MilestonePeriod[] | undefined {
  const calendar = { today: today.value, weekStart: profile.value.weekStart }
  const read = useQuery(
    async () => (isWanted ? readMilestones(calendar) : undefined),
    [isWanted, calendar.today, calendar.weekStart],
  )
  return read.kind === 'ready' ? read.value : undefined
}
