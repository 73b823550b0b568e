// The board of a milestone, filled with what was noticed during it.

import { useLocation } from 'preact-iso'
import { EmptyState } from '../../../parts/empty-state.tsx'
import { usePageTitle } from '../../../parts/page-title.ts'
import { QueryFailed } from '../../../parts/query-failed.tsx'
import { today } from '../../../store/now.ts'
import { profile } from '../../../store/signals.ts'
import { useQuery } from '../../../store/use-query.ts'
import './board-page.css'
import { BoardRoom } from './board-room.tsx'
import { boardText as text } from './board-text.ts'
import { readBoard } from './read-board.ts'

/** Stands at `/look-back/board/<id of the milestone>`. */
export function BoardPage() {
  const id = useLocation().path.split('/')[3] ?? ''
  const { weekStart } = profile.value
  const board = useQuery(() => readBoard(id, { today: today.value, weekStart }), [id, today.value, weekStart])
  usePageTitle(text().board)
  return (
    <main class="page board-page" id="main">
      {board.kind === 'failed' && <QueryFailed />}
      {board.kind === 'loading' && <div class="loading" aria-busy="true" />}
      {board.kind === 'ready' && (board.value ? <BoardRoom key={id} board={board.value} /> : <NoMilestone />)}
    </main>
  )
}

function NoMilestone() {
  return (
    <EmptyState title={text().missingTitle} body={text().missingBody}>
      <a class="button button-primary" href="/look-back">
        {text().back}
      </a>
    </EmptyState>
  )
}
