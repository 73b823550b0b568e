// One passkey in the list: its name and facts, a new name, and removing it, which is asked about once, or twice for the last way in.

import { useEffect, useRef, useState } from 'preact/hooks'
import { ConfirmButton } from '../../parts/confirm-button.tsx'
import { notify } from '../../parts/notice.tsx'
import { removePasskey } from '../../store/identity/passkeys.ts'
import { thisDevice } from '../../store/this-device.ts'
import { passkeysText as text } from './passkeys-text.ts'
import type { PasskeyItem } from './passkeys-view-model.ts'
import { RenamePasskey } from './rename-passkey.tsx'
import { troubleWords } from './trouble-text.ts'

interface PasskeyRowProps {
  readonly item: PasskeyItem
  readonly onChanged: () => Promise<void>
  readonly onRemoved: () => Promise<void>
}

type Step = 'closed' | 'renaming' | 'last-way-in'

export function PasskeyRow({ item, onChanged, onRemoved }: PasskeyRowProps) {
  const [step, setStep] = useState<Step>('closed')
  const [trouble, setTrouble] = useState<string>()
  const close = () => setStep('closed')
  const remove = async (lastWayIn: 'kept' | 'allowed') => {
    setTrouble(undefined)
    const outcome = await removePasskey(thisDevice, item.id, lastWayIn)
    const problem = outcome.kind === 'refused' ? outcome.problem.name : undefined
    if (problem === 'last-way-in') return setStep('last-way-in')
    close()
    if (outcome.kind !== 'ok' && problem !== 'not-found') return setTrouble(troubleWords(outcome))
    notify(problem === undefined ? text().removed : text().gone)
    await onRemoved()
  }
  return (
    <li>
      <div class="security-item">
        <span>
          <strong>{item.name}</strong>
          <span class="small soft security-facts">{item.facts}</span>
        </span>
        {step === 'closed' && (
          <RowButtons name={item.name} onRename={() => setStep('renaming')} onRemove={() => remove('kept')} />
        )}
      </div>
      {step === 'renaming' && (
        <RenamePasskey
          item={item}
          onClose={close}
          onRenamed={async () => {
            close()
            await onChanged()
          }}
        />
      )}
      {step === 'last-way-in' && <LastWayIn name={item.name} onKeep={close} onRemove={() => void remove('allowed')} />}
      {trouble && (
        <p class="field-error" role="alert">
          {trouble}
        </p>
      )}
    </li>
  )
}

interface RowButtonsProps {
  readonly name: string
  readonly onRename: () => void
  readonly onRemove: () => Promise<void>
}

function RowButtons({ name, onRename, onRemove }: RowButtonsProps) {
  return (
    <>
      <button type="button" class="button" aria-label={text().renameNamed(name)} onClick={onRename}>
        {text().rename}
      </button>
      <ConfirmButton
        label={text().remove}
        name={text().removeNamed(name)}
        question={text().removeQuestion(name)}
        confirm={text().remove}
        cancel={text().keep}
        onConfirm={onRemove}
      />
    </>
  )
}

interface LastWayInProps {
  readonly name: string
  readonly onKeep: () => void
  readonly onRemove: () => void
}

function LastWayIn({ name, onKeep, onRemove }: LastWayInProps) {
  const harmless = useRef<HTMLButtonElement>(null)
  useEffect(() => harmless.current?.focus(), [])
  return (
    <div class="security-warning" role="alert">
      <p>
        <strong>{text().lastTitle(name)}</strong>
      </p>
      <p>{text().lastBody}</p>
      <div class="settings-buttons">
        <button ref={harmless} type="button" class="button button-primary" onClick={onKeep}>
          {text().keep}
        </button>
        <button type="button" class="button button-warning" onClick={onRemove}>
          {text().removeAnyway}
        </button>
      </div>
    </div>
  )
}
