// The way out of an account: at once when everything is on the server, otherwise after a choice.

import { useState } from 'preact/hooks'
import { notify, notifyProblem } from '../../parts/notice.tsx'
import { signOut } from '../../store/session.ts'
import { thisDevice } from '../../store/this-device.ts'
import { readUnsent, type Unsent } from '../../store/unsent.ts'
import { settingsText as text } from './settings-text.ts'
import { UnsentChoices } from './unsent-choices.tsx'

export function SignOut() {
  const [unsent, setUnsent] = useState<Unsent>()
  const [isRunning, setRunning] = useState(false)
  const leave = async (options?: { readonly unsent: 'keep' }) => {
    setRunning(true)
    const outcome = await signOut(options)
    setRunning(false)
    if (outcome.kind === 'signed-out') notify(text().signedOut)
    else if (outcome.kind === 'unsent') setUnsent(await readUnsent(thisDevice))
    else notifyProblem(text().signOutUnreachable)
  }
  if (unsent !== undefined) {
    return (
      <UnsentChoices
        unsent={unsent}
        stayLabel={text().stay}
        keepLabel={text().signOutKeep}
        onStay={() => setUnsent(undefined)}
        onKeep={() => void leave({ unsent: 'keep' })}
      />
    )
  }
  return (
    <button type="button" class="button" disabled={isRunning} onClick={() => void leave()}>
      {isRunning ? text().signingOut : text().signOut}
    </button>
  )
}
