// What was done to the account, by whom and from where, newest first, and what strangers tried in vain.

import { useState } from 'preact/hooks'
import { EmptyState } from '../../parts/empty-state.tsx'
import { Icon } from '../../parts/icon.tsx'
import { usePageTitle } from '../../parts/page-title.ts'
import { type AuditEntry, type AuditPage as AuditPart, readAuditPage } from '../../store/identity/audit.ts'
import { session } from '../../store/signals.ts'
import { thisDevice } from '../../store/this-device.ts'
import '../settings/settings.css'
import { AuditRefused } from './audit-refused.tsx'
import { auditText as text } from './audit-text.ts'
import { type AuditRow, buildAuditRows } from './audit-view-model.ts'
import { FromServer } from './from-server.tsx'
import { NotSignedIn } from './not-signed-in.tsx'
import { type Trouble, troubleWords } from './trouble-text.ts'
import { useAnswer } from './use-answer.ts'

export function AuditPage() {
  usePageTitle(text().title)
  const state = session.value
  return (
    <main class="page settings" id="main">
      <a class="settings-back" href="/settings/security#activity">
        <Icon name="previous" />
        {text().back}
      </a>
      <h1 class="page-title">{text().title}</h1>
      {state.kind === 'signed-in' && <Activity key={state.account.id} />}
      {state.kind === 'none' && <NotSignedIn />}
    </main>
  )
}

function Activity() {
  const shown = useAnswer(() => readAuditPage(thisDevice))
  return (
    <>
      <p class="soft">{text().intro}</p>
      <FromServer shown={shown}>{(first) => <Pages key={first.items[0]?.id} first={first} />}</FromServer>
    </>
  )
}

/** What has come after the first page. */
interface Later {
  readonly entries: readonly AuditEntry[]
  readonly next: string | null
}

function Pages({ first }: { readonly first: AuditPart }) {
  const [later, setLater] = useState<Later>({ entries: [], next: first.next })
  const [trouble, setTrouble] = useState<Trouble>()
  const [isReading, setReading] = useState(false)
  const { next } = later
  const readOn = async (after: string) => {
    if (isReading) return
    setReading(true)
    const answer = await readAuditPage(thisDevice, after)
    setReading(false)
    setTrouble(answer.kind === 'ok' ? undefined : answer)
    if (answer.kind !== 'ok') return
    setLater(({ entries }) => ({ entries: [...entries, ...answer.body.items], next: answer.body.next }))
  }
  if (first.items.length === 0) return <EmptyState title={text().emptyTitle} body={text().emptyBody} />
  return (
    <>
      <section class="card" aria-label={text().title}>
        <AuditList rows={buildAuditRows([...first.items, ...later.entries])} />
        <div class="audit-end" role="status">
          {trouble && <p>{`${text().moreFailed} ${troubleWords(trouble)}`}</p>}
          {next === null && <p class="small soft">{text().end}</p>}
        </div>
        {next !== null && (
          <button type="button" class="button" aria-disabled={isReading} onClick={() => void readOn(next)}>
            {isReading ? text().loadingMore : text().more}
          </button>
        )}
      </section>
      <AuditRefused refused={first.refused} />
    </>
  )
}

function AuditList({ rows }: { readonly rows: readonly AuditRow[] }) {
  return (
    <ol class="audit-list">
      {rows.map(({ id, at, moment, words, details, isAlarming }) => (
        <li key={id}>
          <time class="small soft figure" dateTime={at}>
            {moment}
          </time>
          <div>
            <p class={isAlarming ? 'audit-alarm' : undefined}>{words}</p>
            {details.length > 0 && <p class="small soft">{details.join(' · ')}</p>}
          </div>
        </li>
      ))}
    </ol>
  )
}
