// Shows the dialog that asks for a fresh proof while something waits for one. Its code comes with the first question.

import { useEffect } from 'preact/hooks'
import { lazySheet } from '../parts/lazy-sheet.tsx'
import { stepUpQuestion } from '../store/identity/step-up-question.ts'

const cancel = () => stepUpQuestion.value?.settle('cancelled')

const StepUpSheet = lazySheet(async () => (await import('../pages/security/step-up-sheet.tsx')).StepUpSheet, cancel)

export function StepUpHost() {
  // Going back in history leaves what the proof was for.
  useEffect(() => {
    addEventListener('popstate', cancel)
    return () => removeEventListener('popstate', cancel)
  }, [])
  const question = stepUpQuestion.value
  return question === undefined ? null : <StepUpSheet question={question} />
}
