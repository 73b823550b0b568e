// Whether a gain is more than the person's own reading error, once their repeats tell it.

import { judgeChange, type NoiseFromRepeats } from '../../../domain/trends/measurement-noise.ts'
import { formatGain, formatLength, type Units } from '../../i18n/format.ts'
import { weekFansText as text } from './week-fans-text.ts'

/** Undefined while there are too few repeats to know the error. */
export function gainSentence(gainMm: number, noise: NoiseFromRepeats, units: Units): string | undefined {
  if (noise.kind === 'too-few') return undefined
  const words = [formatGain(gainMm, units), formatLength(Math.round(noise.smallestRealChange * 10), units)] as const
  return judgeChange(gainMm / 10, noise) === 'real' ? text().gainReal(...words) : text().gainWithinNoise(...words)
}
