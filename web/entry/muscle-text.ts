// Names of muscles, sides and feelings.

import type { Feel, Muscle, Side } from '../../domain/records/muscle.ts'
import { defineText } from '../i18n/define-text.ts'

type Names = Readonly<Record<Muscle | `side-${Side}` | Feel | 'level-1' | 'level-2' | 'level-3', string>>

const en: Names = {
  adductor: 'Adductors (inner thigh)',
  hamstring: 'Hamstrings',
  quadriceps: 'Quadriceps (front of thigh)',
  'hip-flexor': 'Hip flexors',
  gluteal: 'Glutes',
  piriformis: 'Piriformis',
  calf: 'Calves',
  'lower-back': 'Lower back',
  'upper-back': 'Upper back',
  shoulder: 'Shoulders',
  neck: 'Neck',
  'whole-body': 'Whole body',
  'side-left': 'left',
  'side-right': 'right',
  'side-both': 'both',
  tight: 'tight',
  sore: 'sore',
  relieved: 'relieved',
  'level-1': 'slightly',
  'level-2': 'clearly',
  'level-3': 'strongly',
}

const ja: Names = {
  adductor: '内もも（内転筋）',
  hamstring: 'もも裏（ハムストリングス）',
  quadriceps: '太ももの前（大腿四頭筋）',
  'hip-flexor': '股関節の前（腸腰筋）',
  gluteal: 'お尻（臀筋）',
  piriformis: 'お尻の奥（梨状筋）',
  calf: 'ふくらはぎ',
  'lower-back': '腰',
  'upper-back': '背中',
  shoulder: '肩',
  neck: '首',
  'whole-body': '全身',
  'side-left': '左',
  'side-right': '右',
  'side-both': '左右・全体',
  tight: '張り',
  sore: '痛み',
  relieved: 'ほぐれた',
  'level-1': '少し',
  'level-2': 'はっきり',
  'level-3': '強く',
}

export const muscleText = defineText({ en, ja })
