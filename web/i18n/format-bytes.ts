// Amounts of storage in words.

import { formatNumber } from './format.ts'

const UNITS = ['B', 'kB', 'MB', 'GB', 'TB'] as const
const STEP = 1000

/** `850 B`, `3.2 MB`, `12 GB`: by thousands, as browsers and makers of disks count. One decimal below ten. */
export function formatBytes(bytes: number): string {
  let amount = bytes
  let unit = 0
  while (amount >= STEP && unit < UNITS.length - 1) {
    amount /= STEP
    unit++
  }
  return `${formatNumber(amount, amount < 10 && unit > 0 ? 1 : 0)} ${UNITS[unit]}`
}
