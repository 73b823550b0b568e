// Shows the dialog that asks for a fresh proof while something on this page waits for one; leaving the page ends the question.

import { useEffect } from 'preact/hooks'
import { stepUpQuestion } from '../../store/identity/step-up-question.ts'
import { StepUpSheet } from './step-up-sheet.tsx'

export function StepUpHost() {
  useEffect(() => () => stepUpQuestion.value?.settle('cancelled'), [])
  const question = stepUpQuestion.value
  return question === undefined ? null : <StepUpSheet question={question} />
}
