// One passkey in the list: its name and facts, a new name, and removing it, which is asked about once, or twice for the last way in.

import { useState } from 'preact/hooks'
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

type Step = 'closed' | 'renaming' | 'removing' | 'last-way-in'

export function PasskeyRow({ item, onChanged, onRemoved }: PasskeyRowProps) {
  const [step, setStep] = useState<Step>('closed')
  const [trouble, setTrouble] = useState<string>()
  const close = () => {
    setTrouble(undefined)
    setStep('closed')
  }
  const remove = async (lastWayIn: 'kept' | 'allowed') => {
    setTrouble(undefined)
    const outcome = await removePasskey(thisDevice, item.id, lastWayIn)
    const problem = outcome.kind === 'refused' ? outcome.problem.name : undefined
    if (problem === 'last-way-in') return setStep('last-way-in')
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
        {step === 'closed' && <RowButtons name={item.name} onStep={setStep} />}
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
      {(step === 'removing' || step === 'last-way-in') && (
        <RemoveQuestion
          name={item.name}
          isLastWayIn={step === 'last-way-in'}
          onKeep={close}
          onRemove={() => void remove(step === 'last-way-in' ? 'allowed' : 'kept')}
        />
      )}
      {trouble && (
        <p class="field-error" role="alert">
          {trouble}
        </p>
      )}
    </li>
  )
}

function RowButtons({ name, onStep }: { readonly name: string; readonly onStep: (step: Step) => void }) {
  return (
    <div class="settings-buttons">
      <button type="button" class="button" aria-label={text().renameNamed(name)} onClick={() => onStep('renaming')}>
        {text().rename}
      </button>
      <button type="button" class="button" aria-label={text().removeNamed(name)} onClick={() => onStep('removing')}>
        {text().remove}
      </button>
    </div>
  )
}

interface RemoveQuestionProps {
  readonly name: string
  readonly isLastWayIn: boolean
  readonly onKeep: () => void
  readonly onRemove: () => void
}

function RemoveQuestion({ name, isLastWayIn, onKeep, onRemove }: RemoveQuestionProps) {
  return (
    <div class="security-warning" role="alert">
      {isLastWayIn ? (
        <>
          <p>
            <strong>{text().lastTitle(name)}</strong>
          </p>
          <p>{text().lastBody}</p>
        </>
      ) : (
        <p>{text().removeQuestion(name)}</p>
      )}
      <div class="settings-buttons">
        <button type="button" class="button button-primary" onClick={onKeep}>
          {text().keep}
        </button>
        <button type="button" class="button button-warning" onClick={onRemove}>
          {isLastWayIn ? text().removeAnyway : text().removeNamed(name)}
        </button>
      </div>
    </div>
  )
}
