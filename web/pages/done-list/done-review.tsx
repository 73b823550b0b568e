// What was found, to be ticked: things to keep as done, and days to count.

import { useRef, useState } from 'preact/hooks'
import type { Suggestion } from '../../../domain/done-list/suggestion.ts'
import { formatDate } from '../../i18n/format.ts'
import { ProgressBar } from '../../parts/progress-bar.tsx'
import { QueryFailed } from '../../parts/query-failed.tsx'
import { WebLink } from '../../parts/web-link.tsx'
import { readRange } from '../../store/queries.ts'
import { useQuery } from '../../store/use-query.ts'
import { doneText as text } from './done-text.ts'
import { buildDoneView, type DoneDay, type DoneLine, type DoneView, datesOf } from './done-view-model.ts'
import { keepDone } from './keep-done.ts'

interface DoneReviewProps {
  readonly suggestions: readonly Suggestion[]
}

type Choose = (keys: readonly string[], isTicked: boolean) => void

export function DoneReview({ suggestions }: DoneReviewProps) {
  const dates = datesOf(suggestions)
  const [choices, setChoices] = useState<ReadonlyMap<string, boolean>>(new Map())
  const known = useQuery(async () => {
    if (dates === undefined) return { captures: [], workdays: [] }
    const { from, to } = dates
    const [captures, workdays] = await Promise.all([readRange('capture', from, to), readRange('workday', from, to)])
    return { captures, workdays }
  }, [dates?.from, dates?.to])
  if (known.kind === 'failed') return <QueryFailed />
  if (known.kind === 'loading') return <div class="loading" aria-busy="true" />
  const view = buildDoneView({ suggestions, ...known.value, choices })
  const choose: Choose = (keys, isTicked) =>
    setChoices((before) => new Map([...before, ...keys.map((key) => [key, isTicked] as const)]))
  return (
    <section class="done-review" aria-labelledby="done-found">
      <h2 class="section-title" id="done-found">
        {text().found} <span class="figure">{view.lines.length}</span>
        {view.there > 0 && <span class="small soft"> ({text().there(view.there)})</span>}
      </h2>
      <Ticks view={view} onChoose={choose} />
      <Lines lines={view.lines} onChoose={choose} />
      {view.days.length > 0 && <Days days={view.days} onChoose={choose} />}
      <Keep view={view} />
    </section>
  )
}

function Ticks({ view, onChoose }: { readonly view: DoneView; readonly onChoose: Choose }) {
  const ids = view.lines.filter(({ isThere }) => !isThere).map(({ id }) => id)
  if (ids.length < 2) return null
  return (
    <div class="settings-buttons">
      <button type="button" class="button" onClick={() => onChoose(ids, true)}>
        {text().all}
      </button>
      <button type="button" class="button" onClick={() => onChoose(ids, false)}>
        {text().noneTicked}
      </button>
    </div>
  )
}

/** So many lines are drawn at a time. */
const STEP = 200

function Lines({ lines, onChoose }: { readonly lines: readonly DoneLine[]; readonly onChoose: Choose }) {
  const [shown, setShown] = useState(STEP)
  const rest = lines.length - shown
  return (
    <>
      <ul class="done-lines card">
        {lines.slice(0, shown).map((line) => (
          <li key={line.id}>
            <label>
              <input
                type="checkbox"
                checked={line.isTicked || line.isThere}
                disabled={line.isThere}
                onChange={(event) => onChoose([line.id], event.currentTarget.checked)}
              />
              <span>
                <bdi>{line.title}</bdi>
                <span class="small soft">{aboutLine(line)}</span>
              </span>
            </label>
            <WebLink address={line.url} />
          </li>
        ))}
      </ul>
      {rest > 0 && (
        <button type="button" class="button" onClick={() => setShown(shown + STEP)}>
          {text().more(Math.min(rest, STEP))}
        </button>
      )}
    </>
  )
}

function aboutLine({ date, source, isThere, isDone }: DoneLine): string {
  const marks = [...(isThere ? [text().isThere] : []), ...(isDone ? [] : [text().notDone])]
  return [formatDate(date), source, ...marks].join(' · ')
}

function Days({ days, onChoose }: { readonly days: readonly DoneDay[]; readonly onChoose: Choose }) {
  return (
    <section aria-labelledby="done-days">
      <h3 class="section-title" id="done-days">
        {text().days}
      </h3>
      <p class="small soft">{text().daysHint}</p>
      <ul class="done-lines card">
        {days.map(({ date, count, recorded, isTicked }) => (
          <li key={date}>
            <label>
              <input
                type="checkbox"
                checked={isTicked}
                onChange={(event) => onChoose([date], event.currentTarget.checked)}
              />
              <span>
                {formatDate(date)} · {text().dayCount(count)}
                {recorded !== undefined && <span class="small soft">{text().youWrote(recorded)}</span>}
              </span>
            </label>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Keep({ view }: { readonly view: DoneView }) {
  const [saved, setSaved] = useState<number>()
  const abort = useRef<AbortController | undefined>(undefined)
  const days = view.days.filter(({ isTicked }) => isTicked).length
  const total = useRef(0)
  const keep = async () => {
    if (saved !== undefined || view.ticked + days === 0) return
    abort.current = new AbortController()
    total.current = view.ticked + days
    await keepDone(view, { onProgress: setSaved, signal: abort.current.signal })
    setSaved(undefined)
  }
  if (saved !== undefined) {
    return (
      <div class="done-progress" role="status">
        <ProgressBar label={text().keeping(saved, total.current)} done={saved} total={total.current} />
        <button type="button" class="button" onClick={() => abort.current?.abort()}>
          {text().stop}
        </button>
      </div>
    )
  }
  const isNothing = view.ticked + days === 0
  return (
    <button type="button" class="button button-primary" aria-disabled={isNothing} onClick={() => void keep()}>
      {isNothing ? text().nothingToKeep : text().keepThem(view.ticked, days)}
    </button>
  )
}
