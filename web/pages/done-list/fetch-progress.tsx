// How far the asking is, how it ended, and the way on.

import { ProgressBar } from '../../parts/progress-bar.tsx'
import { doneText as text } from './done-text.ts'
import type { FetchState } from './fetch-done.ts'
import { troubleInWords } from './fetch-trouble.ts'

interface FetchProgressProps {
  readonly state: FetchState | undefined
  readonly onStop: () => void
  readonly onGoOn: () => void
}

export function FetchProgress({ state, onStop, onGoOn }: FetchProgressProps) {
  return (
    <div class="done-progress" role="status">
      {state && <Told state={state} onStop={onStop} onGoOn={onGoOn} />}
    </div>
  )
}

function Told({ state, onStop, onGoOn }: FetchProgressProps & { readonly state: FetchState }) {
  const isRunning = state.kind === 'asking' || state.kind === 'waiting'
  const canGoOn = state.kind === 'stopped' || state.kind === 'failed'
  const notes = [
    ...(state.kind === 'done' && state.items.length === 0 ? [text().nothing] : []),
    ...(state.isIncomplete ? [text().incomplete] : []),
    ...(state.unreadable > 0 ? [text().unreadable(state.unreadable)] : []),
  ]
  return (
    <>
      {state.kind === 'asking' && (
        <ProgressBar label={stageInWords(state)} done={state.stageDone} total={state.stageTotal} />
      )}
      {isRunning && <p>{state.kind === 'waiting' ? text().waiting(state.seconds) : stageInWords(state)}</p>}
      {state.kind === 'stopped' && <p>{text().stopped(state.items.length)}</p>}
      {state.kind === 'failed' && (
        <p class="field-error" role="alert">
          {troubleInWords(state.trouble)}
        </p>
      )}
      {notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
      {isRunning && (
        <button type="button" class="button" onClick={onStop}>
          {text().stop}
        </button>
      )}
      {canGoOn && (
        <button type="button" class="button" onClick={onGoOn}>
          {text().goOn}
        </button>
      )}
    </>
  )
}

function stageInWords(state: Extract<FetchState, { readonly kind: 'asking' }>): string {
  const { stage, stageDone, stageTotal } = state
  if (stageTotal === 0) return text().asking
  return stage === 'issue' ? text().issues(stageDone, stageTotal) : text().pulls(stageDone, stageTotal)
}
