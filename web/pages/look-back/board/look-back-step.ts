// The steps of a guided look-back. Nobody has to take them in this order, or at all.

import type { MilestonePeriod } from '../../../../domain/look-back/milestones.ts'

export const lookBackSteps = ['purposes', 'remember', 'write', 'like', 'talk', 'decide', 'close'] as const
export type LookBackStep = (typeof lookBackSteps)[number]

/** The step that an address names; else the one that this milestone is at. */
export function stepOf(named: string | undefined, milestone: Pick<MilestonePeriod, 'state' | 'record'>): LookBackStep {
  const known = lookBackSteps.find((step) => step === named)
  if (known !== undefined) return known
  if (milestone.state === 'closed') return 'close'
  return Object.keys(milestone.record?.purposes ?? {}).length === 0 ? 'purposes' : 'write'
}

/** The one after it; undefined after the last. */
export function stepAfter(step: LookBackStep): LookBackStep | undefined {
  return lookBackSteps[lookBackSteps.indexOf(step) + 1]
}
