// A device that its server has signed out: how to come back, or how to leave the account without losing anything.

import { useState } from 'preact/hooks'
import { notify, notifyProblem } from '../../parts/notice.tsx'
import { signOut } from '../../store/session.ts'
import { thisDevice } from '../../store/this-device.ts'
import { readUnsent, type Unsent } from '../../store/unsent.ts'
import { useQuery } from '../../store/use-query.ts'
import { saveDeviceCopy } from './save-copy.ts'
import { settingsText as text } from './settings-text.ts'
import { UnsentChoices } from './unsent-choices.tsx'
import { changesInWords } from './waiting-words.ts'

export function EndedSession() {
  const unsent = useQuery(() => readUnsent(thisDevice), [thisDevice.active.value.name])
  const [step, setStep] = useState<'closed' | 'leaving' | 'deleting'>('closed')
  if (unsent.kind !== 'ready') return null
  const name = unsent.value.account?.name ?? ''
  const leave = async (fate: 'keep' | 'delete') => {
    const outcome = await signOut({ unsent: fate })
    if (outcome.kind === 'signed-out') notify(fate === 'keep' ? text().leftLocked(name) : text().leftDeleted)
    else notifyProblem(text().signOutUnreachable)
  }
  return (
    <>
      <p>{text().sessionEnded}</p>
      <h3 class="section-title">{text().signInAgain}</h3>
      <p>{text().signInAgainHow}</p>
      <a class="button button-primary" href="/sign-in">
        {text().signInAgain}
      </a>
      <p class="small">{text().signInByLink}</p>
      <p>
        <code>npm run -s nobi -- link {name}</code>
      </p>
      <h3 class="section-title">{text().leaveTitle}</h3>
      {step === 'closed' && (
        <button type="button" class="button" onClick={() => setStep('leaving')}>
          {text().leave}
        </button>
      )}
      {step === 'leaving' && (
        <>
          <KeepOrStay unsent={unsent.value} onStay={() => setStep('closed')} onKeep={() => void leave('keep')} />
          <button type="button" class="button button-warning" onClick={() => setStep('deleting')}>
            {text().leaveDelete}
          </button>
        </>
      )}
      {step === 'deleting' && (
        <DeleteForGood unsent={unsent.value} onStay={() => setStep('closed')} onDelete={() => void leave('delete')} />
      )}
    </>
  )
}

interface KeepOrStayProps {
  readonly unsent: Unsent
  readonly onStay: () => void
  readonly onKeep: () => void
}

function KeepOrStay({ unsent, onStay, onKeep }: KeepOrStayProps) {
  if (unsent.waiting + unsent.refused > 0) {
    return (
      <UnsentChoices
        unsent={unsent}
        stayLabel={text().leaveNot}
        keepLabel={text().leaveKeep}
        onStay={onStay}
        onKeep={onKeep}
      />
    )
  }
  return (
    <div class="settings-buttons">
      <button type="button" class="button button-primary" onClick={onStay}>
        {text().leaveNot}
      </button>
      <button type="button" class="button" onClick={onKeep}>
        {text().leaveKeep}
      </button>
    </div>
  )
}

interface DeleteForGoodProps {
  readonly unsent: Unsent
  readonly onStay: () => void
  readonly onDelete: () => void
}

// Never by accident: two taps apart, and a box that is not ticked yet.
function DeleteForGood({ unsent, onStay, onDelete }: DeleteForGoodProps) {
  const [isSure, setSure] = useState(false)
  const count = unsent.waiting + unsent.refused
  return (
    <section class="unsent-choices" role="alert">
      <p>
        <strong>{text().deleteTitle(unsent.account?.name ?? '')}</strong>
      </p>
      <p>{count > 0 ? text().deleteLoses(changesInWords(count)) : text().deleteKept}</p>
      <button type="button" class="button" onClick={() => void saveDeviceCopy()}>
        {text().deleteFileFirst}
      </button>
      <label class="check">
        <input type="checkbox" checked={isSure} onChange={(event) => setSure(event.currentTarget.checked)} />
        <span>{count > 0 ? text().deleteSureLoses(changesInWords(count)) : text().deleteSureKept}</span>
      </label>
      <button type="button" class="button button-primary" onClick={onStay}>
        {text().leaveNot}
      </button>
      <button type="button" class="button button-warning" disabled={!isSure} onClick={onDelete}>
        {text().deleteForGood}
      </button>
    </section>
  )
}
