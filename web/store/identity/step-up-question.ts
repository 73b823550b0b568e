// The question that stands between a person and something that only they may do: is it really you, now? One at a time for
// the whole page; the dialog that asks it watches `stepUpQuestion`.

import { signal } from '@preact/signals'

export interface StepUpQuestion {
  /** What the server takes as a proof: `passkey`, `link`, `recovery-code`. */
  readonly accepted: readonly string[]
  /** Ends the question, once; later calls do nothing. */
  readonly settle: (outcome: StepUpOutcome) => void
}

/** `proved`: this browser's session of the same account is fresh now. */
export type StepUpOutcome = 'proved' | 'cancelled'

/** What the dialog shows; undefined while nothing is asked. */
export const stepUpQuestion = signal<StepUpQuestion | undefined>(undefined)

let pending: Promise<StepUpOutcome> | undefined

/** Asks, or waits for the answer to the question that is open already. */
export function askForProof(accepted: readonly string[]): Promise<StepUpOutcome> {
  pending ??= new Promise<StepUpOutcome>((resolve) => {
    stepUpQuestion.value = {
      accepted,
      settle(outcome) {
        stepUpQuestion.value = undefined
        pending = undefined
        resolve(outcome)
      },
    }
  })
  return pending
}
