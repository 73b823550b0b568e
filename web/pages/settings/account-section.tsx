// Who is signed in, the devices and tokens that may come in, and the way out.

import { useEffect, useState } from 'preact/hooks'
import { parseInstant } from '../../../domain/calendar/instant.ts'
import { dateLivedAt } from '../../../domain/calendar/time-zone.ts'
import { formatDate } from '../../i18n/format.ts'
import { notify, notifyProblem } from '../../parts/notice.tsx'
import { type Credential, readCredentials, revokeCredential } from '../../store/credentials.ts'
import { profile, session, syncState } from '../../store/signals.ts'
import { EndedSession } from './ended-session.tsx'
import { settingsText as text } from './settings-text.ts'
import { SignOut } from './sign-out.tsx'
import { WaitingEntries } from './waiting-entries.tsx'

export function AccountSection() {
  const state = session.value
  return (
    <section class="card settings-section" id="account">
      <h2>{text().account}</h2>
      {hasEnded() ? (
        <EndedSession />
      ) : state.kind === 'signed-in' ? (
        <>
          <p>{text().signedInAs(state.account.name)}</p>
          <WaitingEntries />
          <Credentials />
          <SignOut />
        </>
      ) : (
        <p>{text().localOnly}</p>
      )}
    </section>
  )
}

function hasEnded(): boolean {
  const state = syncState.value
  return state.kind === 'attention' && state.reason === 'signed-out'
}

function Credentials() {
  const [credentials, setCredentials] = useState<readonly Credential[] | 'unreachable' | undefined>()
  const load = () => readCredentials().then((list) => setCredentials(list ?? 'unreachable'))
  useEffect(() => void load(), [])

  const revoke = async (id: string) => {
    const outcome = await revokeCredential(id)
    if (outcome === 'revoked') notify(text().revoked)
    else notifyProblem(outcome === 'proof-needed' ? text().revokeNeedsProof : text().revokeFailed)
    await load()
  }
  if (credentials === undefined) return <p aria-busy="true" />
  if (credentials === 'unreachable') return <p class="small soft">{text().devicesOffline}</p>
  return (
    <div>
      <h3 class="section-title">{text().devices}</h3>
      <ul class="credentials">
        {credentials.map((credential) => (
          <li key={credential.id}>
            <span>
              {credential.label} {credential.type === 'token' && <span class="small soft">({text().token})</span>}
              <span class="small soft credential-seen">
                {credential.current ? text().thisDevice : text().lastSeen(seenDate(credential))}
              </span>
            </span>
            {!credential.current && (
              <button
                type="button"
                class="button"
                aria-label={text().revokeNamed(credential.label)}
                onClick={() => void revoke(credential.id)}
              >
                {text().revoke}
              </button>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}

function seenDate({ seenAt }: Credential): string {
  const instant = parseInstant(seenAt)
  return instant === undefined ? '–' : formatDate(dateLivedAt(instant, profile.value.zone, 0))
}
