// A button that acts once when pressed and runs on while it is held, faster the longer.

import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'

const FIRST_REPEAT_MS = 420
const SLOWEST_MS = 140
const FASTEST_MS = 35
/** Of the pause before each step to the one before the next. */
const QUICKENING = 0.88

interface HoldButtonProps {
  readonly label: string
  readonly onStep: () => void
  readonly children: ComponentChildren
  readonly class?: string
}

export function HoldButton({ label, onStep, children, class: className }: HoldButtonProps) {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const step = useRef(onStep)
  step.current = onStep

  const stop = () => clearTimeout(timer.current)
  const run = (delay: number, next: number) => {
    timer.current = setTimeout(() => {
      step.current()
      run(next, Math.max(FASTEST_MS, next * QUICKENING))
    }, delay)
  }
  useEffect(() => stop, [])

  return (
    <button
      type="button"
      class={className}
      aria-label={label}
      onPointerDown={(event) => {
        if (event.button !== 0) return
        onStep()
        run(FIRST_REPEAT_MS, SLOWEST_MS)
      }}
      onPointerUp={stop}
      onPointerLeave={stop}
      onPointerCancel={stop}
      onContextMenu={(event) => event.preventDefault()}
      onClick={(event) => {
        // A click without a pointer comes from the keyboard or a screen reader.
        if (event.detail === 0) onStep()
      }}
    >
      {children}
    </button>
  )
}
