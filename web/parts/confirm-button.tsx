// A button for what cannot be taken back: it asks once more, in its place, before it does anything.

import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks'
import './confirm-button.css'

interface ConfirmButtonProps {
  readonly label: string
  /** The name for screen readers, when the label alone does not say of what. */
  readonly name?: string
  readonly question: string
  readonly confirm: string
  readonly cancel: string
  readonly onConfirm: () => Promise<void>
}

/** The focus goes to the harmless answer, and comes back when it is over and the button is still there. */
export function ConfirmButton({ label, name, question, confirm, cancel, onConfirm }: ConfirmButtonProps) {
  const [state, setState] = useState<'closed' | 'asking' | 'working'>('closed')
  const opener = useRef<HTMLButtonElement>(null)
  const harmless = useRef<HTMLButtonElement>(null)
  const hasAsked = useRef(false)
  const questionId = useId()
  useLayoutEffect(() => {
    if (state === 'asking') harmless.current?.focus()
    else if (state === 'closed' && hasAsked.current) opener.current?.focus()
    hasAsked.current = state !== 'closed'
  }, [state])
  const run = async () => {
    if (state === 'working') return
    setState('working')
    try {
      await onConfirm()
    } finally {
      setState('closed')
    }
  }
  if (state === 'closed') {
    return (
      <button ref={opener} type="button" class="button" aria-label={name} onClick={() => setState('asking')}>
        {label}
      </button>
    )
  }
  // Not disabled while it works: a disabled button would lose the focus.
  return (
    <div class="confirm" role="group" aria-labelledby={questionId} aria-busy={state === 'working'}>
      <p id={questionId}>{question}</p>
      <button ref={harmless} type="button" class="button" onClick={() => state === 'asking' && setState('closed')}>
        {cancel}
      </button>
      <button
        type="button"
        class="button button-warning"
        aria-disabled={state === 'working'}
        onClick={() => void run()}
      >
        {confirm}
      </button>
    </div>
  )
}
