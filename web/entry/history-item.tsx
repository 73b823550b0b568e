// One change in a record's history.

import type { ComponentChildren } from 'preact'
import { Facts } from '../parts/facts.tsx'
import { Icon } from '../parts/icon.tsx'
import { today } from '../store/now.ts'
import { profile, syncState } from '../store/signals.ts'
import { fieldName } from './field-words.ts'
import { historyText as text } from './history-text.ts'
import type { HistoryEntry, HistoryLine } from './history-view-model.ts'
import { cellInWords, momentInWords } from './history-words.ts'
import { closeHistory, type HistoryRequest } from './open-history.ts'
import { writeAgain } from './write-again.ts'

/** What fits beside each other in a line, in characters. */
const LONGEST_PAIR = 24

interface HistoryItemProps {
  readonly entry: HistoryEntry
  readonly request: HistoryRequest
}

export function HistoryItem({ entry, request }: HistoryItemProps) {
  const { deed, lines, state, isPresent, reusable } = entry
  return (
    <li class={isPresent ? 'history-present' : undefined}>
      <p class="history-head">
        <strong>{text()[deed]}</strong>
        <time dateTime={entry.at}>{momentInWords(entry.at, profile.value.zone, today.value)}</time>
        <span class="soft">{authorOf(entry)}</span>
      </p>
      {state !== 'logged' && <Unsent state={state} />}
      <Facts
        facts={lines.map((line) => ({ name: fieldName(line.field), value: <Change deed={deed} line={line} /> }))}
      />
      <Sides entry={entry} />
      {isPresent && <p class="small soft">{text().now}</p>}
      {reusable && (
        <button type="button" class="button button-quiet" onClick={() => void writeAgain(request, reusable)}>
          <Icon name="undo" />
          {text().use}
        </button>
      )}
    </li>
  )
}

function Unsent({ state }: { readonly state: 'waiting' | 'refused' }) {
  if (state === 'waiting') {
    // Without an account nothing is ever sent, so nothing waits either.
    return ['local-only', 'sample'].includes(syncState.value.kind) ? null : <p class="small soft">{text().waiting}</p>
  }
  return (
    <p class="entry-reason small">
      {text().refused} –{' '}
      <a href="/attention" onClick={closeHistory}>
        {text().mend}
      </a>
    </p>
  )
}

function Change({
  deed,
  line,
}: {
  readonly deed: HistoryEntry['deed']
  readonly line: HistoryLine
}): ComponentChildren {
  const { field, before, after } = line
  const options = { units: profile.value.units, zone: line.zone ?? profile.value.zone }
  if (deed === 'made') return cellInWords(field, after, options)
  const later = cellInWords(field, after, options)
  // What was not there, or is not known yet, is nothing that could be struck out.
  if (before === undefined || before === null) {
    const earlier = before === null ? text().nothingBefore : text().earlierValue
    return <Pair earlier={<span class="soft">{earlier}</span>} later={later} />
  }
  const earlier = cellInWords(field, before, options)
  const isLong = earlier.length + later.length > LONGEST_PAIR
  return isLong ? (
    <>
      <del class="history-long">{earlier}</del>
      <ins class="history-long">{later}</ins>
    </>
  ) : (
    <Pair earlier={<del>{earlier}</del>} later={later} />
  )
}

function Pair({ earlier, later }: { readonly earlier: ComponentChildren; readonly later: string }) {
  return (
    <>
      {earlier} <span aria-hidden="true">→</span> <ins>{later}</ins>
    </>
  )
}

function Sides({ entry: { kept, passedOver } }: { readonly entry: HistoryEntry }) {
  const names = (fields: readonly string[]) => fields.map(fieldName).join(text().comma)
  return (
    <>
      {kept.length > 0 && <p class="entry-hint">{text().kept(names(kept))}</p>}
      {passedOver.length > 0 && <p class="entry-reason small">{text().passedOver(names(passedOver))}</p>}
    </>
  )
}

function authorOf({ device, isOffer }: HistoryEntry): string {
  const name = device ?? text().thisDevice
  return isOffer ? text().offered(name) : name
}
