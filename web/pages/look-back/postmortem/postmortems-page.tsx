// Every postmortem, the newest first, and a line to begin one.

import { useLocation } from 'preact-iso'
import { incidentDurations, openQuestions } from '../../../../domain/look-back/incident.ts'
import type { Postmortem } from '../../../../domain/records/postmortem.ts'
import { ConflictMark } from '../../../entry/conflict-mark.tsx'
import { QuickLine } from '../../../entry/in-place/quick-line.tsx'
import { tell } from '../../../entry/in-place/tell.ts'
import { lookBackWords } from '../../../entry/look-back-words.ts'
import { formatDate, formatMinutes } from '../../../i18n/format.ts'
import { EmptyState } from '../../../parts/empty-state.tsx'
import { Icon } from '../../../parts/icon.tsx'
import { usePageTitle } from '../../../parts/page-title.ts'
import { QueryFailed } from '../../../parts/query-failed.tsx'
import { today } from '../../../store/now.ts'
import { saveRecord } from '../../../store/save.ts'
import { profile } from '../../../store/signals.ts'
import { useQuery } from '../../../store/use-query.ts'
import '../look-back.css'
import { readAll } from '../read-all.ts'
import { MOST_TITLE_CHARACTERS } from './most-title-characters.ts'
import { postmortemText as text } from './postmortem-text.ts'

export function PostmortemsPage() {
  const { route } = useLocation()
  const postmortems = useQuery(() => readAll('postmortem'), [])
  usePageTitle(text().title)
  const begin = async (titles: readonly string[]) => {
    let last = ''
    const isSaved = await tell(async () => {
      const saved = await Promise.all(titles.map(beginPostmortem))
      last = saved.at(-1)?.id ?? ''
      return { undo: async () => void (await Promise.all(saved.map(({ undo }) => undo()))) }
    })
    if (isSaved) route(`/look-back/postmortems/${last}`)
    return isSaved
  }
  return (
    <main class="page look-back" id="main">
      <a class="settings-back" href="/look-back">
        <Icon name="previous" />
        {text().back}
      </a>
      <header>
        <h1 class="page-title">{text().title}</h1>
        <p class="soft">{text().intro}</p>
      </header>
      <QuickLine
        label={text().newOne}
        placeholder={text().newPlaceholder}
        draftKey="postmortem"
        most={MOST_TITLE_CHARACTERS}
        onAdd={begin}
      />
      {postmortems.kind === 'failed' && <QueryFailed />}
      {postmortems.kind === 'loading' && <div class="loading" aria-busy="true" />}
      {postmortems.kind === 'ready' && <List postmortems={postmortems.value} />}
    </main>
  )
}

function beginPostmortem(title: string) {
  return saveRecord('postmortem', undefined, { title, state: 'draft', zone: profile.peek().zone, date: today.peek() })
}

function List({ postmortems }: { readonly postmortems: readonly Postmortem[] }) {
  if (postmortems.length === 0) return <EmptyState title={text().emptyTitle} body={text().emptyBody} />
  return (
    <ul class="look-back-list">
      {postmortems.toReversed().map((postmortem) => (
        <li key={postmortem.id}>
          <a class="card look-back-item look-back-link" href={`/look-back/postmortems/${postmortem.id}`}>
            <span class="look-back-open">
              <strong dir="auto">{postmortem.title || lookBackWords().untitled}</strong>
              <span class="small soft figure">{factsOf(postmortem).join(' · ')}</span>
              <ConflictMark kind="postmortem" id={postmortem.id} />
            </span>
            <Icon name="next" />
          </a>
        </li>
      ))}
    </ul>
  )
}

function factsOf(postmortem: Postmortem): readonly string[] {
  const { date, state } = postmortem
  const { total } = incidentDurations(postmortem)
  const open = openQuestions(postmortem).length
  return [
    ...(date === undefined ? [] : [formatDate(date, { day: 'numeric', month: 'short', year: 'numeric' })]),
    ...(total === undefined ? [] : [formatMinutes(total)]),
    ...(open === 0 ? [] : [text().openQuestions(open)]),
    ...(state === undefined ? [] : [lookBackWords()[`state-${state}`]]),
  ]
}
