// Places of the body and how they feel, in words.

import type { AreaFeel } from '../../domain/records/body-area.ts'
import type { Feel, Muscle, Side } from '../../domain/records/muscle.ts'
import { language } from '../i18n/language.ts'
import { muscleText } from './muscle-text.ts'

/** `Hamstrings, left`, `右 太ももの前（大腿四頭筋）`; the muscle alone for the place as a whole. */
export function areaName(muscle: Muscle, side: Side): string {
  const words = muscleText()
  if (side === 'both') return words[muscle]
  const sideName = words[`side-${side}`]
  return language.value === 'ja' ? `${sideName} ${words[muscle]}` : `${words[muscle]}, ${sideName}`
}

/** `strongly tight`, `強く 張り`. */
export function feelName({ feel, level }: AreaFeel): string {
  return `${muscleText()[`level-${level as 1 | 2 | 3}`]} ${muscleText()[feel]}`
}

/** A sign for each feeling, which says it also where colours do not. */
export const feelMarks: Readonly<Record<Feel, string>> = { tight: '●', sore: '✕', relieved: '○' }

/** The sign as often as the feeling is strong. */
export function feelMark({ feel, level }: AreaFeel): string {
  return feelMarks[feel].repeat(level)
}
