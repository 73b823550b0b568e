// Why a week counts as busy, usual or calm: each component beside the person's own usual; or why it cannot be told.

import type { BusyReason, BusyVerdict } from '../../../domain/trends/busy-week.ts'
import { trendsText as text } from './trends-text.ts'
import { minutesInWords, whyNotJudged } from './trends-words.ts'

export function BusyReasons({ verdict }: { readonly verdict: BusyVerdict }) {
  if (!('reasons' in verdict)) return <p class="soft small">{whyNotJudged(verdict)}</p>
  const titles = { busy: text().whyBusy, calm: text().whyCalm, usual: text().whyUsual }
  return (
    <section class={verdict.kind === 'busy' ? 'busy-reasons is-busy' : 'busy-reasons'} aria-labelledby="busy-reasons">
      <h3 id="busy-reasons">{titles[verdict.kind]}</h3>
      <ul>
        {verdict.reasons.map((reason) => (
          <Reason key={reason.component} reason={reason} />
        ))}
      </ul>
      <p class="small soft">
        {text().whyHint} <a href="/settings">{text().moveThreshold}</a>
      </p>
    </section>
  )
}

function Reason({ reason }: { readonly reason: BusyReason }) {
  return (
    <li>
      <span>{text()[`component-${reason.component}`]}</span>
      <span class="figure">{minutesInWords(reason.value)}</span>
      <span class="small soft figure">{text().yourUsual(minutesInWords(reason.ownMedian))}</span>
    </li>
  )
}
