// Insights: the links a person stated before looking, what the records say of each, and how to state another.

import { useState } from 'preact/hooks'
import type { Hypothesis } from '../../../domain/records/hypothesis.ts'
import type { LinkInsight } from '../../../domain/trends/insights.ts'
import type { LoggedRecords } from '../../../domain/trends/weekly-summary.ts'
import { language } from '../../i18n/language.ts'
import { Icon } from '../../parts/icon.tsx'
import { usePageTitle } from '../../parts/page-title.ts'
import { QueryFailed } from '../../parts/query-failed.tsx'
import { today } from '../../store/now.ts'
import { useQuery } from '../../store/use-query.ts'
import { PeriodComparison } from '../periods/period-comparison.tsx'
import { InsightCard } from './insight-card.tsx'
import './insights.css'
import { insightsText as text } from './insights-text.ts'
import { Method } from './method.tsx'
import { readForInsights } from './read-for-insights.ts'
import { StateLink } from './state-link.tsx'
import { type Computed, useInsights } from './use-insights.ts'

export function InsightsPage() {
  const read = useQuery(() => readForInsights(today.value), [today.value])
  const computed = useInsights(read.kind === 'ready' ? read.value : undefined)
  usePageTitle(text().title)
  return (
    <main class="page insights" id="main">
      <a class="settings-back" href="/trends">
        <Icon name="previous" />
        {text().back}
      </a>
      <header>
        <h1 class="page-title">{text().title}</h1>
        <p class="soft">{text().intro}</p>
      </header>
      {read.kind === 'failed' && <QueryFailed />}
      {(read.kind === 'loading' || (read.kind === 'ready' && computed === undefined)) && <Reading />}
      {read.kind === 'ready' && computed !== undefined && <Ledger computed={computed} records={read.value.records} />}
    </main>
  )
}

interface LedgerProps {
  readonly computed: Computed
  readonly records: LoggedRecords
}

function Ledger({ computed: { found, hypotheses }, records }: LedgerProps) {
  const [isStating, setStating] = useState(false)
  const { links, lags, components, noise } = found
  const isFormShown = isStating || links.length === 0
  return (
    <>
      {links.length === 0 && <p>{text().nothingStated}</p>}
      {links.map((insight, index) => (
        <InsightCard
          key={insight.hypothesis}
          insight={insight}
          hypothesis={statedAs(hypotheses, insight)}
          beside={index === 0 ? [lags, components].flatMap((sentence) => sentence ?? []) : []}
        />
      ))}
      {isFormShown ? (
        <StateLink stated={hypotheses} isFirst={links.length === 0} onDone={() => setStating(false)} />
      ) : (
        <button type="button" class="button" onClick={() => setStating(true)}>
          <Icon name="plus" />
          {text().stateAnother}
        </button>
      )}
      <section class="card insight-section" aria-labelledby="insight-noise">
        <h2 id="insight-noise">{text().noise}</h2>
        <p>{noise.sentence[language.value]}</p>
      </section>
      <PeriodComparison records={records} />
      <Method />
    </>
  )
}

function statedAs(hypotheses: readonly Hypothesis[], { hypothesis }: LinkInsight): Hypothesis | undefined {
  return hypotheses.find(({ id }) => id === hypothesis)
}

function Reading() {
  return (
    <p class="soft insights-reading" role="status" aria-busy="true">
      {text().reading}
    </p>
  )
}
