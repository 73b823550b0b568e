// Stands where a section's list would be when the server did not give it: why, and the way on.

import { defineText } from '../../i18n/define-text.ts'
import { type Trouble, troubleWords } from './trouble-text.ts'

const text = defineText({
  en: { retry: 'Try again', signIn: 'Sign in' },
  ja: { retry: 'もう一度', signIn: 'サインイン' },
})

interface AnswerTroubleProps {
  readonly trouble: Trouble
  readonly onRetry: () => Promise<void>
}

export function AnswerTrouble({ trouble, onRetry }: AnswerTroubleProps) {
  return (
    <div class="security-form" role="status">
      <p class="soft">{troubleWords(trouble)}</p>
      {trouble.kind === 'signed-out' ? (
        <a class="button" href="/sign-in">
          {text().signIn}
        </a>
      ) : (
        <button type="button" class="button" onClick={() => void onRetry()}>
          {text().retry}
        </button>
      )}
    </div>
  )
}
