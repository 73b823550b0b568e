// The steps of a guided look-back. Nobody has to take them in this order, or at all.

import type { MilestonePeriod } from '../../../../domain/look-back/milestones.ts'

export const lookBackSteps = ['purposes', 'remember', 'write', 'like', 'talk', 'decide', 'close'] as const
export type LookBackStep = (typeof lookBackSteps)[number]

/** The step of that name. */
export function stepNamed(name: string | undefined): LookBackStep | undefined {
  return lookBackSteps.find((step) => step === name)
}

/** Where a look-back is taken up: at its beginning, at its notes once there are any, or at its end. */
export function stepAt({ state }: Pick<MilestonePeriod, 'state'>): LookBackStep {
  if (state === 'running') return 'purposes'
  return state === 'closed' ? 'close' : 'write'
}

/** The one after it; undefined after the last. */
export function stepAfter(step: LookBackStep): LookBackStep | undefined {
  return lookBackSteps[lookBackSteps.indexOf(step) + 1]
}
