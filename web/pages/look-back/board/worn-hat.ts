// Which hat is worn at this browser: whoever leads the talk keeps their own opinions out of it.

import { signal } from '@preact/signals'
import { keepHere, keptHere } from '../../../store/kept-here.ts'
import type { Hat } from './board-lock.ts'

const NAME = 'look-back-hat'

export const wornHat = signal<Hat>(keptHere(NAME) === 'facilitator' ? 'facilitator' : 'member')

export function wear(hat: Hat): void {
  wornHat.value = hat
  keepHere(NAME, hat === 'member' ? undefined : hat)
}
