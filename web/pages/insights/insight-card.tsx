// One stated link: the label, the sentence with its range, what would change it, and the pairs behind it.

import type { Hypothesis } from '../../../domain/records/hypothesis.ts'
import type { LinkInsight } from '../../../domain/trends/insights.ts'
import type { BothLanguages } from '../../../domain/trends/link-sentence.ts'
import { describeHypothesis } from '../../entry/describe-hypothesis.ts'
import { language } from '../../i18n/language.ts'
import { differenceInWords } from './difference-in-words.ts'
import { insightsText as text } from './insights-text.ts'
import { PairsFigure } from './pairs-figure.tsx'
import { deleteStated } from './stated-actions.ts'
import { statedInWords } from './stated-in-words.ts'

interface InsightCardProps {
  readonly insight: LinkInsight
  readonly hypothesis: Hypothesis | undefined
  /** Secondary statements that stand beside the headline. */
  readonly beside: readonly BothLanguages[]
}

export function InsightCard({ insight, hypothesis, beside }: InsightCardProps) {
  const { result, label, notes, measured } = insight
  const title = hypothesis === undefined ? { main: '', details: [] } : describeHypothesis(hypothesis)
  const own = language.value
  const difference = differenceInWords(result.finding, insight.link.cause)
  return (
    <article class="card insight" aria-label={title.main}>
      <header>
        <h2>{title.main}</h2>
        <p class="small soft">{[...title.details, ...statedInWords(insight, hypothesis)].join(' · ')}</p>
      </header>
      <p class="insight-label" data-verdict={result.finding.verdict}>
        {label[own]}
      </p>
      {difference && <p class="small figure">{difference}</p>}
      <p>{result.sentence[own]}</p>
      <Sentences sentences={[...(measured === undefined ? [] : [measured.sentence]), ...notes]} />
      {beside.length > 0 && (
        <section aria-label={text().beside}>
          <h3 class="section-title">{text().beside}</h3>
          <Sentences sentences={beside} />
        </section>
      )}
      {result.pairs.length > 0 && (
        <details class="more">
          <summary>{text().pairs(result.pairs.length)}</summary>
          <PairsFigure insight={insight} />
        </details>
      )}
      {hypothesis?.note && <p class="small entry-note">{hypothesis.note}</p>}
      <button
        type="button"
        class="button button-quiet insight-remove"
        aria-label={text().removeNamed(title.main)}
        onClick={() => void deleteStated(insight.hypothesis)}
      >
        {text().remove}
      </button>
    </article>
  )
}

function Sentences({ sentences }: { readonly sentences: readonly BothLanguages[] }) {
  return (
    <ul class="insight-notes small soft">
      {sentences.map((sentence) => (
        <li key={sentence.en}>{sentence[language.value]}</li>
      ))}
    </ul>
  )
}
