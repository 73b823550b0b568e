// How long a milestone is while nobody has said otherwise. Never written.

export const milestoneDefaults = { iterationDays: 7, iterations: 4 } as const
