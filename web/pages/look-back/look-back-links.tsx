// What a look-back leads to: actions and postmortems with what waits in them, and what was done, to be taken over.

import type { ComponentChildren } from 'preact'
import { dueActions, isOver } from '../../../domain/look-back/due-action.ts'
import { openQuestions } from '../../../domain/look-back/incident.ts'
import { defineText } from '../../i18n/define-text.ts'
import { Icon } from '../../parts/icon.tsx'
import { today } from '../../store/now.ts'
import { useQuery } from '../../store/use-query.ts'
import { readAll } from './read-all.ts'

const text = defineText({
  en: {
    label: 'More of the look-back',
    actions: 'Actions and drills',
    postmortems: 'Postmortems',
    none: 'none yet',
    open: (count: number) => `${count} open`,
    due: (count: number) => `${count} due`,
    incidents: (count: number) => (count === 1 ? '1 incident' : `${count} incidents`),
    questions: (count: number) => (count === 1 ? '1 open question' : `${count} open questions`),
    done: 'What I did',
    doneFrom: 'From an issue tracker or a list',
  },
  ja: {
    label: 'ふりかえりの続き',
    actions: 'アクションと訓練',
    postmortems: '障害のふりかえり',
    none: 'まだありません',
    open: (count: number) => `未完了${count}件`,
    due: (count: number) => `期限が来たもの${count}件`,
    incidents: (count: number) => `${count}件`,
    questions: (count: number) => `答えを待つ疑問${count}件`,
    done: 'やったこと',
    doneFrom: '課題管理ツールや一覧から取り込む',
  },
})

export function LookBackLinks() {
  const actions = useQuery(() => readAll('action'), [])
  const postmortems = useQuery(() => readAll('postmortem'), [])
  if (actions.kind !== 'ready' || postmortems.kind !== 'ready') return null
  const due = dueActions(actions.value, today.value).length
  const open = actions.value.filter((action) => !isOver(action)).length
  const questions = postmortems.value.flatMap(openQuestions).length
  return (
    <nav class="look-back-list" aria-label={text().label}>
      <LinkCard href="/look-back/actions" title={text().actions}>
        {inWords([
          [open, text().open],
          [due, text().due],
        ])}
      </LinkCard>
      <LinkCard href="/look-back/postmortems" title={text().postmortems}>
        {inWords([
          [postmortems.value.length, text().incidents],
          [questions, text().questions],
        ])}
      </LinkCard>
      <LinkCard href="/look-back/done" title={text().done}>
        {text().doneFrom}
      </LinkCard>
    </nav>
  )
}

interface LinkCardProps {
  readonly href: string
  readonly title: string
  readonly children: ComponentChildren
}

function LinkCard({ href, title, children }: LinkCardProps) {
  return (
    <a class="card look-back-item look-back-link" href={href}>
      <span class="look-back-open">
        <strong>{title}</strong>
        <span class="small soft">{children}</span>
      </span>
      <Icon name="next" />
    </a>
  )
}

function inWords(counts: readonly (readonly [number, (count: number) => string])[]): string {
  const words = counts.flatMap(([count, word]) => (count === 0 ? [] : [word(count)]))
  return words.join(' · ') || text().none
}
