// What is said and asked before the account is deleted.

import { useEffect, useRef, useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { Field } from '../../parts/field.tsx'
import { notify } from '../../parts/notice.tsx'
import { deleteAccount } from '../../store/identity/delete-account.ts'
import { syncState } from '../../store/signals.ts'
import { thisDevice } from '../../store/this-device.ts'
import { readUnsent } from '../../store/unsent.ts'
import { useQuery } from '../../store/use-query.ts'
import { saveDeviceCopy } from '../settings/save-copy.ts'
import { changesInWords } from '../settings/waiting-words.ts'
import { deleteText as text } from './delete-text.ts'
import { isNameTyped, notDeletedInWords } from './delete-view-model.ts'

interface DeleteFormProps {
  /** Of the account. */
  readonly name: string
  readonly onKeep: () => void
}

export function DeleteForm({ name, onKeep }: DeleteFormProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <>
      <div class="delete-facts">
        <h3 ref={heading} tabIndex={-1} class="section-title">
          {text().goes}
        </h3>
        <ul>
          <li>{text().goesEntries}</li>
          <li>{text().goesWays}</li>
        </ul>
        <h3 class="section-title">{text().stays}</h3>
        <ul>
          <li>{text().staysBackups}</li>
          <li>{text().staysDevices}</li>
          <li>{text().staysFiles}</li>
        </ul>
      </div>
      <CopyFirst />
      <NameForm name={name} onKeep={onKeep} />
    </>
  )
}

function CopyFirst() {
  const unsent = useQuery(() => readUnsent(thisDevice), [thisDevice.active.value.name])
  const count = unsent.kind === 'ready' ? unsent.value.waiting + unsent.value.refused : 0
  return (
    <div class="delete-copy">
      <h3 class="section-title">{text().fileTitle}</h3>
      {count > 0 && (
        <p class="delete-unsent">
          <strong>{text().unsentTitle(changesInWords(count), count === 1)}</strong> {text().unsentBody}
        </p>
      )}
      {syncState.value.kind === 'catching-up' && <p>{text().fileIncomplete}</p>}
      <button type="button" class="button" onClick={() => void saveDeviceCopy()}>
        {text().file}
      </button>
    </div>
  )
}

function NameForm({ name, onKeep }: DeleteFormProps) {
  const { route } = useLocation()
  const [typed, setTyped] = useState('')
  const [trouble, setTrouble] = useState<string>()
  const [isWorking, setWorking] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  const remove = async (event: SubmitEvent) => {
    event.preventDefault()
    if (isWorking) return
    if (!isNameTyped(typed, name)) {
      setTrouble(text().nameDiffers(name))
      return input.current?.focus()
    }
    setTrouble(undefined)
    setWorking(true)
    const answer = await deleteAccount(thisDevice, name)
    setWorking(false)
    if (answer.kind !== 'ok') return setTrouble(notDeletedInWords(answer))
    notify(text().deleted)
    route('/', true)
  }
  return (
    <form class="security-form" noValidate onSubmit={(event) => void remove(event)}>
      <Field label={text().typeName(name)} error={trouble}>
        {(ids) => (
          <input
            {...ids}
            ref={input}
            type="text"
            autocomplete="off"
            autocapitalize="off"
            spellcheck={false}
            value={typed}
            onInput={(event) => setTyped(event.currentTarget.value)}
          />
        )}
      </Field>
      <div class="settings-buttons">
        <button type="button" class="button button-primary" onClick={onKeep}>
          {text().keep}
        </button>
        <button type="submit" class="button button-warning" aria-disabled={isWorking}>
          {isWorking ? text().deleting : text().confirm}
        </button>
      </div>
    </form>
  )
}
