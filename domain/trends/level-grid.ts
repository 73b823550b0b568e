// The fixed grid of the two standard deviations that a level trend is averaged over, and what is believed of them beforehand.

/** Standard deviation of a measurement in cm, and of the level's step in cm per √week. */
export interface LevelNode {
  readonly measurementSd: number
  readonly levelSd: number
  /** Logarithm of the prior weight, up to a constant. */
  readonly logPrior: number
}

const MEASUREMENT_SDS = [0.5, 0.7, 0.9, 1.2, 1.5, 1.9, 2.4, 3, 4]
const LEVEL_SDS = [0.02, 0.1, 0.2, 0.3, 0.45, 0.6, 0.8, 1.1, 1.5, 2]

/** Log-normal: the typical value and the spread of its logarithm. Flexibility tests by hand have errors of 1–3 cm. */
const TYPICAL_MEASUREMENT = 1.5
const MEASUREMENT_SPREAD = 0.5
const TYPICAL_LEVEL = 0.4
const LEVEL_SPREAD = 0.8

/** All 90 pairs. An average over them keeps the band honest with few values, where the likeliest pair alone often says
 *  that the level never moves (Shephard & Harvey 1990). */
export const levelGrid: readonly LevelNode[] = MEASUREMENT_SDS.flatMap((measurementSd) =>
  LEVEL_SDS.map((levelSd) => ({
    measurementSd,
    levelSd,
    logPrior:
      logPrior(measurementSd, TYPICAL_MEASUREMENT, MEASUREMENT_SPREAD) + logPrior(levelSd, TYPICAL_LEVEL, LEVEL_SPREAD),
  })),
)

function logPrior(value: number, typical: number, spread: number): number {
  return -0.5 * ((Math.log(value) - Math.log(typical)) / spread) ** 2
}
