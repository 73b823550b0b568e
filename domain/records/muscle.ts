// Muscles, sides and feelings. Apart from their schemas, so that screens can name them without loading schemas.

/** Muscle groups by their anatomical names; `whole-body` for a feeling that has no place. */
export const muscles = [
  'adductor',
  'hamstring',
  'quadriceps',
  'hip-flexor',
  'gluteal',
  'piriformis',
  'calf',
  'lower-back',
  'upper-back',
  'shoulder',
  'neck',
  'whole-body',
] as const

/** `both` is the area as a whole: not told apart, or in the middle. */
export const sides = ['left', 'right', 'both'] as const
export const feels = ['tight', 'sore', 'relieved'] as const

export type Muscle = (typeof muscles)[number]
export type Side = (typeof sides)[number]
export type Feel = (typeof feels)[number]
