// The steps in a row: where the look-back is, and a way to any other.

import { useLayoutEffect, useRef } from 'preact/hooks'
import { type LookBackStep, lookBackSteps } from './look-back-step.ts'
import { stepsText as text } from './steps-text.ts'

interface StepsNavProps {
  readonly step: LookBackStep
  readonly onStep: (step: LookBackStep) => void
}

export function StepsNav({ step, onStep }: StepsNavProps) {
  const list = useRef<HTMLOListElement>(null)
  // The row can be longer than a phone is wide.
  useLayoutEffect(() => {
    const row = list.current
    const now = row?.querySelector<HTMLElement>('[aria-current]')
    if (row && now) row.scrollLeft = now.offsetLeft - (row.clientWidth - now.offsetWidth) / 2
  }, [step])
  return (
    <nav class="board-steps" aria-label={text().steps}>
      <ol ref={list}>
        {lookBackSteps.map((each, index) => (
          <li key={each}>
            <button type="button" aria-current={each === step ? 'step' : undefined} onClick={() => onStep(each)}>
              <span class="figure">{index + 1}</span> {text()[each]}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  )
}
