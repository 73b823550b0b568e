// Social jetlag: how much later sleep lies on free days than on work days.

const DAY_MINUTES = 1440

/** Midpoint on free days − midpoint on work days, both as minutes after midnight, the shorter way around the clock: −720 to 720.
 *  Positive is later on free days. Roenneberg et al. (2012); the amount of jetlag is its absolute value. */
export function socialJetlag(workMidpoint: number, freeMidpoint: number): number {
  const difference = (((freeMidpoint - workMidpoint) % DAY_MINUTES) + DAY_MINUTES) % DAY_MINUTES
  return difference > DAY_MINUTES / 2 ? difference - DAY_MINUTES : difference
}
