// A question in the place of the buttons that save: asked once, answered by a tap, and never in the way of going back.

import { useId, useLayoutEffect, useRef } from 'preact/hooks'
import './entry-question.css'
import type { Answer, Question } from './questions/question.ts'
import { questionsText as text } from './questions/questions-text.ts'

interface EntryQuestionProps {
  readonly question: Question
  readonly onAnswer: (answer: Answer) => void
  readonly onBack: () => void
}

/** The focus goes to the harmless answer, which changes and saves nothing. */
export function EntryQuestion({ question, onAnswer, onBack }: EntryQuestionProps) {
  const back = useRef<HTMLButtonElement>(null)
  const says = useId()
  useLayoutEffect(() => back.current?.focus(), [question.key])
  return (
    <div class="entry-question" role="group" aria-labelledby={says}>
      <p id={says} role="alert">
        {question.says}
      </p>
      <button ref={back} type="button" class="button" onClick={onBack}>
        {text().back}
      </button>
      {question.answers.map((answer) => (
        <button key={answer.label} type="button" class="button" onClick={() => onAnswer(answer)}>
          {answer.label}
        </button>
      ))}
    </div>
  )
}
