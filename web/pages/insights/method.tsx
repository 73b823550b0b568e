// How the answers come about, in plain words: nothing is hidden behind a score.

import { insightsText as text } from './insights-text.ts'

export function Method() {
  return (
    <details class="card more insight-method">
      <summary>{text().method}</summary>
      <ul class="small">
        {([1, 2, 3, 4, 5, 6, 7] as const).map((step) => (
          <li key={step}>{text()[`method-${step}`]}</li>
        ))}
      </ul>
    </details>
  )
}
