// How many weeks the sitting is moved by under the split width, and what that shows.

import { Choice } from '../../parts/choice.tsx'
import { type SittingLag, sittingLags } from './lagged-sitting.ts'
import { trendsText as text } from './trends-text.ts'

interface SittingLagChoiceProps {
  readonly lag: SittingLag
  readonly onLag: (lag: SittingLag) => void
}

export function SittingLagChoice({ lag, onLag }: SittingLagChoiceProps) {
  return (
    <div class="trends-sentence">
      <Choice
        label={text().lag}
        options={sittingLags.map((value) => ({ value, text: text()[`lag-${value}`] }))}
        value={lag}
        onChange={(value) => value !== undefined && onLag(value)}
      />
      <p class="small soft" role="status">
        {text().lagSentence(lag)}
      </p>
    </div>
  )
}
