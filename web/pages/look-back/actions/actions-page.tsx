// Actions and drills: what is open by when it is due, and what was done.

import { groupByDue, isOver } from '../../../../domain/look-back/due-action.ts'
import type { Action } from '../../../../domain/records/action.ts'
import { EmptyState } from '../../../parts/empty-state.tsx'
import { Icon } from '../../../parts/icon.tsx'
import { usePageTitle } from '../../../parts/page-title.ts'
import { QueryFailed } from '../../../parts/query-failed.tsx'
import { today } from '../../../store/now.ts'
import { useQuery } from '../../../store/use-query.ts'
import { readAll } from '../read-all.ts'
import { ActionList } from './action-list.tsx'
import { actionsText as text } from './actions-text.ts'
import { AddAction } from './add-action.tsx'
import { useOpenAction } from './use-open-action.ts'

export function ActionsPage() {
  const actions = useQuery(() => readAll('action'), [])
  usePageTitle(text().title)
  return (
    <main class="page" id="main">
      <a class="settings-back" href="/look-back">
        <Icon name="previous" />
        {text().back}
      </a>
      <header>
        <h1 class="page-title">{text().title}</h1>
        <p class="soft">{text().intro}</p>
      </header>
      <AddAction />
      {actions.kind === 'failed' && <QueryFailed />}
      {actions.kind === 'loading' && <div class="loading" aria-busy="true" />}
      {actions.kind === 'ready' && <Groups actions={actions.value} />}
    </main>
  )
}

function Groups({ actions }: { readonly actions: readonly Action[] }) {
  const opened = useOpenAction(actions)
  if (actions.length === 0) return <EmptyState title={text().emptyTitle} body={text().emptyBody} />
  const over = opened.toArrange.filter(isOver).toReversed()
  return (
    <>
      {groupByDue(opened.toArrange, today.value).map(({ group, actions: those }) => (
        <section key={group} aria-labelledby={`actions-${group}`}>
          <h2 id={`actions-${group}`} class="section-title">
            {text()[`group-${group}`]} <span class="figure">{those.length}</span>
          </h2>
          <ActionList actions={those} opened={opened} />
        </section>
      ))}
      {over.length > 0 && (
        <details class="more">
          <summary>
            {text().over} {over.length}
          </summary>
          <ActionList actions={over} opened={opened} />
        </details>
      )}
    </>
  )
}
