// One refused change: what it was, why it was refused, what was typed, and the ways on.

import { EntryWords } from '../../entry/entry-line.tsx'
import { Facts } from '../../parts/facts.tsx'
import type { RefusedChange } from '../../store/rejected.ts'
import { profile } from '../../store/signals.ts'
import { attentionText as text } from './attention-text.ts'
import { discardRefused, exportRefused, mendRefused, sendRefusedAgain } from './refused-actions.ts'
import { buildRefusedView, type RefusedView } from './refused-view-model.ts'

export function RefusedCard({ refused }: { readonly refused: RefusedChange }) {
  const view = buildRefusedView(refused, profile.value.units)
  return (
    <article class="card refused" aria-label={view.title}>
      <header>
        <h2>{view.title}</h2>
        <p class="small soft">{view.moments}</p>
      </header>
      {view.description && <EntryWords description={view.description} />}
      <p class="refused-reason">
        <strong>{view.reason}</strong> {view.help}
      </p>
      {view.typed.length > 0 && (
        <details class="more">
          <summary>{text().whatTyped}</summary>
          <Facts facts={view.typed} />
        </details>
      )}
      <details class="more">
        <summary>{text().serverSaid}</summary>
        <p class="small figure">{view.raw}</p>
      </details>
      <RefusedButtons refused={refused} view={view} />
    </article>
  )
}

function RefusedButtons({ refused, view }: { readonly refused: RefusedChange; readonly view: RefusedView }) {
  const { id, title, mendable, suggestion, reason } = view
  const styleOf = (action: RefusedView['suggestion']) => (action === suggestion ? 'button button-primary' : 'button')
  return (
    <div class="refused-buttons">
      {mendable && (
        <button
          type="button"
          class={styleOf('mend')}
          aria-label={text().mendNamed(title)}
          onClick={() => mendRefused(refused, mendable, reason)}
        >
          {text().mend}
        </button>
      )}
      <button
        type="button"
        class={styleOf('send')}
        aria-label={text().sendAgainNamed(title)}
        onClick={() => void sendRefusedAgain([id])}
      >
        {text().sendAgain}
      </button>
      <button
        type="button"
        class="button"
        aria-label={text().exportNamed(title)}
        onClick={() => void exportRefused([id])}
      >
        {text().export}
      </button>
      <button
        type="button"
        class="button button-warning"
        aria-label={text().discardNamed(title)}
        onClick={() => void discardRefused(id)}
      >
        {text().discard}
      </button>
      {refused.change.kind === 'profile' && (
        <a class="button button-quiet" href="/settings">
          {text().openSettings}
        </a>
      )}
    </div>
  )
}
