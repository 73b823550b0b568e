// Stands where a section's list would be when the server did not give it: why, and the way to try again.

import { defineText } from '../../i18n/define-text.ts'
import { type Trouble, troubleWords } from './trouble-text.ts'

const text = defineText({ en: { retry: 'Try again' }, ja: { retry: 'もう一度' } })

interface AnswerTroubleProps {
  readonly trouble: Trouble
  readonly onRetry: () => Promise<void>
}

export function AnswerTrouble({ trouble, onRetry }: AnswerTroubleProps) {
  return (
    <div class="security-form" role="status">
      <p class="soft">{troubleWords(trouble)}</p>
      <button type="button" class="button" onClick={() => void onRetry()}>
        {text().retry}
      </button>
    </div>
  )
}
