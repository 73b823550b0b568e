// Who is signed in, the way to what guards the account, and the way out.

import { session, syncState } from '../../store/signals.ts'
import { EndedSession } from './ended-session.tsx'
import { PasskeySuggestion } from './passkey-suggestion.tsx'
import { settingsText as text } from './settings-text.ts'
import { SignOut } from './sign-out.tsx'
import { WaitingEntries } from './waiting-entries.tsx'

export function AccountSection() {
  return (
    <section class="card settings-section" id="account">
      <h2>{text().account}</h2>
      <Account />
    </section>
  )
}

function Account() {
  const state = session.value
  if (hasEnded()) return <EndedSession />
  if (state.kind !== 'signed-in') {
    return (
      <>
        <p>{text().localOnly}</p>
        <a class="button" href="/sign-in">
          {text().signIn}
        </a>
        <p class="small soft">{text().localOnlyLink}</p>
      </>
    )
  }
  return (
    <>
      <p>{text().signedInAs(state.account.name)}</p>
      <WaitingEntries />
      <PasskeySuggestion />
      <a class="button" href="/settings/security">
        {text().toSecurity}
      </a>
      <SignOut />
    </>
  )
}

function hasEnded(): boolean {
  const state = syncState.value
  return state.kind === 'attention' && state.reason === 'signed-out'
}
