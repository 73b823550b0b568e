// The end of the account: what goes, what stays, a copy first, and its name typed before anything happens.

import { useRef, useState } from 'preact/hooks'
import { session } from '../../store/signals.ts'
import { DeleteForm } from './delete-form.tsx'
import { deleteText as text } from './delete-text.ts'

export function DeleteSection() {
  const [isOpen, setOpen] = useState(false)
  const heading = useRef<HTMLHeadingElement>(null)
  const state = session.value
  if (state.kind !== 'signed-in') return null
  const close = () => {
    setOpen(false)
    heading.current?.focus()
  }
  return (
    <section class="card settings-section" id="delete">
      <h2 ref={heading} tabIndex={-1}>
        {text().title}
      </h2>
      <p>{text().intro}</p>
      {isOpen ? (
        <DeleteForm name={state.account.name} onKeep={close} />
      ) : (
        <button type="button" class="button button-warning" onClick={() => setOpen(true)}>
          {text().open}
        </button>
      )}
    </section>
  )
}
