// One postmortem, written where it stands: every field is saved when it is left, every line is a cell of its own.

import { useLocation } from 'preact-iso'
import type { Postmortem } from '../../../../domain/records/postmortem.ts'
import { isMarked } from '../../../entry/conflict-mark.tsx'
import { ConflictPanel } from '../../../entry/conflict-panel.tsx'
import { LineList } from '../../../entry/in-place/line-list.tsx'
import { tell } from '../../../entry/in-place/tell.ts'
import { TextCell } from '../../../entry/in-place/text-cell.tsx'
import type { OpenRecord } from '../../../entry/in-place/use-typing.ts'
import { lookBackWords } from '../../../entry/look-back-words.ts'
import { EmptyState } from '../../../parts/empty-state.tsx'
import { Icon } from '../../../parts/icon.tsx'
import { usePageTitle } from '../../../parts/page-title.ts'
import { QueryFailed } from '../../../parts/query-failed.tsx'
import { restoreRecord } from '../../../store/save.ts'
import { OriginActions } from '../actions/origin-actions.tsx'
import { ExportButtons } from '../export/export-buttons.tsx'
import { useOpenRecord } from '../use-open-record.ts'
import { AroundPart } from './around-part.tsx'
import { IncidentTimes } from './incident-times.tsx'
import { MOST_TITLE_CHARACTERS } from './most-title-characters.ts'
import './postmortem.css'
import { PostmortemEnd } from './postmortem-end.tsx'
import { postmortemText as text } from './postmortem-text.ts'
import { QuestionsPart } from './questions-part.tsx'
import { TimelinePart } from './timeline-part.tsx'

export function PostmortemPage() {
  const { path } = useLocation()
  const opened = useOpenRecord('postmortem', path.slice(path.lastIndexOf('/') + 1))
  return (
    <main class="page postmortem" id="main">
      <a class="settings-back" href="/look-back/postmortems">
        <Icon name="previous" />
        {text().backToAll}
      </a>
      {opened.kind === 'failed' && <QueryFailed />}
      {opened.kind === 'loading' && <div class="loading" aria-busy="true" />}
      {opened.kind === 'ready' && (opened.value === undefined || opened.value.record.deleted) && (
        <h1 class="visually-hidden">{text().title}</h1>
      )}
      {opened.kind === 'ready' &&
        (opened.value === undefined ? (
          <Unknown />
        ) : opened.value.record.deleted ? (
          <Deleted id={opened.value.record.id} />
        ) : (
          <Parts postmortem={opened.value.record} open={opened.value.open} />
        ))}
    </main>
  )
}

interface PartsProps {
  readonly postmortem: Postmortem
  readonly open: OpenRecord<'postmortem'>
}

function Parts({ postmortem, open }: PartsProps) {
  const title = postmortem.title || lookBackWords().untitled
  usePageTitle(title)
  return (
    <>
      <header class="postmortem-title">
        <h1 class="visually-hidden">{title}</h1>
        <TextCell
          record={open}
          field="title"
          label={text().name}
          value={postmortem.title}
          most={MOST_TITLE_CHARACTERS}
          isLine
          fieldsOf={(typed) => ({ title: typed.trim() || null })}
        />
      </header>
      {isMarked('postmortem', open.id) && <ConflictPanel record={open} cells={open.cells} />}
      <IncidentTimes postmortem={postmortem} open={open} />
      <TextCell
        record={open}
        field="impact"
        label={text().impact}
        hint={text().impactHint}
        value={postmortem.impact}
        fieldsOf={(typed) => ({ impact: typed.trim() || null })}
      />
      <TimelinePart postmortem={postmortem} open={open} />
      <Findings postmortem={postmortem} open={open} />
      <QuestionsPart postmortem={postmortem} open={open} />
      <OriginActions origin="postmortem" originId={open.id} />
      <AroundPart postmortem={postmortem} />
      <PostmortemEnd postmortem={postmortem} />
      <ExportButtons kind="postmortem" id={open.id} name={title} />
    </>
  )
}

function Findings({ postmortem, open }: PartsProps) {
  const parts = [
    { name: 'causes', placeholder: text().causePlaceholder },
    { name: 'wentWell', placeholder: text().wentWellPlaceholder },
    { name: 'wentBadly', placeholder: text().wentBadlyPlaceholder },
    { name: 'lucky', placeholder: text().luckyPlaceholder },
  ] as const
  return parts.map(({ name, placeholder }) => (
    <section key={name} aria-labelledby={name}>
      <h2 id={name} class="section-title">
        {text()[name]}
      </h2>
      <LineList
        record={open}
        collection={name}
        lines={postmortem[name]}
        label={text()[name]}
        placeholder={placeholder}
      />
    </section>
  ))
}

function Unknown() {
  usePageTitle(text().unknownTitle)
  return <EmptyState title={text().unknownTitle} body={text().unknownBody} />
}

function Deleted({ id }: { readonly id: string }) {
  usePageTitle(text().deletedTitle)
  return (
    <EmptyState title={text().deletedTitle} body={text().deletedBody}>
      <button
        type="button"
        class="button button-primary"
        onClick={() => tell(() => restoreRecord('postmortem', id), text().restored)}
      >
        {text().restore}
      </button>
    </EmptyState>
  )
}
