// The angle between the legs in a straddle split, from the width between the heels and the length of the legs.

const DEGREES_PER_RADIAN = 180 / Math.PI

/** `2·asin(width / (2·leg))` in degrees, both lengths in the same unit. Undefined when the width is more than two legs:
 *  then one of the two must be wrong, and 180° would hide that. An index for one person, not a hip angle: it ignores
 *  the pelvis and bent knees. Close to 180° one centimetre is several degrees, so statistics stay in millimetres. */
export function splitAngleDegrees(width: number, legLength: number): number | undefined {
  const ratio = width / (2 * legLength)
  return ratio >= 0 && ratio <= 1 ? 2 * Math.asin(ratio) * DEGREES_PER_RADIAN : undefined
}

/** The width that gives an angle, in the unit of the leg length. The inverse of `splitAngleDegrees` from 0° to 180°. */
export function splitWidthAtAngle(angleDegrees: number, legLength: number): number {
  return 2 * legLength * Math.sin(angleDegrees / DEGREES_PER_RADIAN / 2)
}
