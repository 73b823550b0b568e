// A button that acts once when pressed and runs on while it is held.

import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'

const FIRST_REPEAT_MS = 420
const REPEAT_MS = 85

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
  const run = (delay: number) => {
    timer.current = setTimeout(() => {
      step.current()
      run(REPEAT_MS)
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
        run(FIRST_REPEAT_MS)
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
