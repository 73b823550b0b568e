// The fan: a split drawn as an opening fan, before pale inside, after deep outside.

import { fanDegrees, ribPath, sectorPath, type WidthScale } from './fan-geometry.ts'
import './fan.css'

interface FanProps {
  readonly beforeMm: number | undefined
  readonly afterMm: number | undefined
  readonly scale: WidthScale
  readonly legLengthMm: number | undefined
  readonly isBusy?: boolean
  readonly isDoubtful?: boolean
  /** Text for screen readers; without it the fan is decoration. */
  readonly label?: string
  readonly size: 'large' | 'small'
}

const RIBS = 9

export function Fan({ beforeMm, afterMm, scale, legLengthMm, isBusy, isDoubtful, label, size }: FanProps) {
  const before = beforeMm === undefined ? undefined : fanDegrees(beforeMm, scale, legLengthMm)
  const after = afterMm === undefined ? undefined : fanDegrees(afterMm, scale, legLengthMm)
  const classes = ['fan', `fan-${size}`, isBusy ? 'fan-busy' : '', isDoubtful ? 'fan-doubtful' : ''].join(' ')
  const widest = Math.max(before ?? 0, after ?? 0)
  return (
    <svg
      class={classes}
      viewBox="-104 -104 208 116"
      role={label ? 'img' : undefined}
      aria-label={label}
      aria-hidden={!label}
    >
      {widest === 0 && <path class="fan-empty" d={sectorPath(120, 30, 98)} />}
      {after !== undefined && <path class="fan-after" d={sectorPath(after, 66, 100)} />}
      {before !== undefined && <path class="fan-before" d={sectorPath(before, 28, after === undefined ? 100 : 62)} />}
      {widest > 0 && (
        <path
          class="fan-ribs"
          d={ribPath(before ?? widest, { count: RIBS, inner: 4, outer: after === undefined ? 100 : 62 })}
        />
      )}
      {after !== undefined && (
        <path class="fan-ribs fan-ribs-after" d={ribPath(after, { count: RIBS, inner: 66, outer: 100 })} />
      )}
      <circle class="fan-pivot" cx="0" cy="0" r="4.5" />
    </svg>
  )
}
