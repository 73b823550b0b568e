// What the server has told a section, or why it has not.

import type { ComponentChildren } from 'preact'
import { AnswerTrouble } from './answer-trouble.tsx'
import type { ShownAnswer } from './use-answer.ts'

interface FromServerProps<Body> {
  readonly shown: ShownAnswer<Body>
  readonly children: (body: Body) => ComponentChildren
}

export function FromServer<Body>({ shown, children }: FromServerProps<Body>) {
  const { answer, reload } = shown
  if (answer === undefined) return <p aria-busy="true" />
  if (answer.kind !== 'ok') return <AnswerTrouble trouble={answer} onRetry={reload} />
  return <>{children(answer.body)}</>
}
