// The look-back on one milestone: its steps, its board, what was noticed, and the weeks it was lived in.

import { useMemo, useRef, useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { freePlace } from '../../../../domain/look-back/free-place.ts'
import { suggestionsOf } from '../../../../domain/look-back/suggestions.ts'
import { formatDays } from '../../../i18n/format.ts'
import { Icon } from '../../../parts/icon.tsx'
import { lazyPart } from '../../../parts/lazy-part.tsx'
import { notify } from '../../../parts/notice.tsx'
import { newRecordId } from '../../../store/new-record-id.ts'
import { participant } from '../../../store/participant.ts'
import { readRecordToEdit } from '../../../store/record-to-edit.ts'
import { milestoneName } from '../milestone-words.ts'
import { BoardCanvas } from './board-canvas.tsx'
import { BoardKeys } from './board-keys.tsx'
import { type BoardLock, lockOf } from './board-lock.ts'
import { boardText as text } from './board-text.ts'
import { BoardTools } from './board-tools.tsx'
import { type BoardVerbs, boardVerbs } from './board-verbs.ts'
import { buildNotes, countByArea, keepUnchanged, type NoteView } from './board-view-model.ts'
import type { EditTarget } from './edit-target.ts'
import { HatChoice } from './hat-choice.tsx'
import { type LookBackStep, stepAt, stepNamed } from './look-back-step.ts'
import type { BoardRecords } from './read-board.ts'
import { StepPanel } from './step-panel.tsx'
import { StepsNav } from './steps-nav.tsx'
import { SuggestionList } from './suggestion-list.tsx'
import { Timer } from './timer.tsx'
import { useLeftDraft } from './use-note-draft.ts'
import { wornHat } from './worn-hat.ts'

const MonthStrip = lazyPart(async () => (await import('./month-strip.tsx')).MonthStrip)
const Presentation = lazyPart(async () => (await import('./presentation.tsx')).Presentation)

export function BoardRoom({ board }: { readonly board: BoardRecords }) {
  const { milestone } = board
  const { path, query, route } = useLocation()
  const latest = useRef(milestone)
  latest.current = milestone
  const [verbs] = useState(() => boardVerbs(() => latest.current))
  const notes = useNotes(board)
  const suggestions = useMemo(() => suggestionsOf({ ...board, dropped: milestone.record?.dropped ?? {} }), [board])
  const hat = wornHat.value
  const lock = lockOf({ hat, isClosed: milestone.state === 'closed' })
  // Kept while the page is shown: what is written must not take its author elsewhere.
  const [begin] = useState(() => stepAt(milestone))
  const step = stepNamed(query['step']) ?? begin
  const onStep = (next: LookBackStep) => route(`${path}?step=${next}`, true)
  return (
    <>
      <RoomHeader board={board} />
      <div class="board-columns board-part">
        <div class="board-part">
          <StepsNav step={step} onStep={onStep} />
          <StepPanel {...{ step, milestone, verbs, hat, onStep }} counts={countByArea(notes)} />
          {hat === 'facilitator' && milestone.state !== 'closed' && (
            <p class="banner banner-warning">{text().lockedByHat}</p>
          )}
        </div>
        <Surface {...{ milestone, notes, verbs, lock }} isLiking={step === 'like'} />
        <div class="board-part">
          {milestone.state !== 'closed' && <SuggestionList {...{ suggestions, notes, verbs, lock }} />}
          <HatChoice hat={hat} />
          <MonthStrip milestone={milestone} />
          <BoardKeys />
        </div>
      </div>
    </>
  )
}

function RoomHeader({ board: { milestone } }: { readonly board: BoardRecords }) {
  return (
    <header class="board-row">
      <a class="icon-button" href="/look-back" aria-label={text().back}>
        <Icon name="previous" />
      </a>
      <h1 class="page-title">
        {milestoneName(milestone)}
        {milestone.title && <span class="small soft"> {formatDays(milestone.startDate, milestone.endDate)}</span>}
      </h1>
      <Timer />
    </header>
  )
}

interface SurfaceProps {
  readonly milestone: BoardRecords['milestone']
  readonly notes: readonly NoteView[]
  readonly verbs: BoardVerbs
  readonly lock: BoardLock
  readonly isLiking: boolean
}

/** The board with its tools, and what is being written or shown large. */
function Surface({ milestone, notes, verbs, lock, isLiking }: SurfaceProps) {
  const [editing, setEditing] = useState<EditTarget>()
  const [isPresenting, setPresenting] = useState(false)
  useLeftDraft(milestone.id, (draft) => {
    if (lock.writing === undefined) void takeUp(draft, notes).then((target) => setEditing((now) => now ?? target))
  })
  const write = () => {
    if (lock.writing !== undefined) return notify(lock.writing)
    setEditing({ id: newRecordId(), words: '', point: freePlace('done', notes), size: 'medium' })
  }
  return (
    <section class="board-surface board-part" aria-label={text().board}>
      <BoardCanvas
        milestone={milestone.id}
        {...{ notes, verbs, lock, isLiking, editing }}
        onEdit={setEditing}
        tools={(zoom) => <BoardTools {...{ zoom, verbs }} onWrite={write} onPresent={() => setPresenting(true)} />}
      />
      {isPresenting && <Presentation {...{ milestone, notes }} onClose={() => setPresenting(false)} />}
    </section>
  )
}

/** What was being typed, over the note as it is now where there is one. */
async function takeUp(
  draft: Pick<EditTarget, 'id' | 'words' | 'point'>,
  notes: readonly NoteView[],
): Promise<EditTarget> {
  const note = notes.find(({ id }) => id === draft.id)
  if (note === undefined) return { ...draft, size: 'medium' }
  const found = await readRecordToEdit('sticky', note.id)
  return { ...draft, size: note.size, note, seen: found?.cells ?? {} }
}

function useNotes(board: BoardRecords): readonly NoteView[] {
  const shown = useRef<readonly NoteView[]>([])
  return useMemo(() => {
    shown.current = keepUnchanged(shown.current, buildNotes(board.notes, participant()))
    return shown.current
  }, [board])
}
