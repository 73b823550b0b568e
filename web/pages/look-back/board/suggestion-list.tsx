// What was noticed in the milestone, waiting to become notes: one tap makes one, several make one together, and what does not
// belong here is left out.

import { useState } from 'preact/hooks'
import type { Suggestion, Suggestions } from '../../../../domain/look-back/suggestions.ts'
import { lookBackWords } from '../../../entry/look-back-words.ts'
import { formatDate } from '../../../i18n/format.ts'
import { Icon } from '../../../parts/icon.tsx'
import { notify, notifyProblem } from '../../../parts/notice.tsx'
import type { BoardLock } from './board-lock.ts'
import { boardText as text } from './board-text.ts'
import type { BoardVerbs } from './board-verbs.ts'
import type { NoteView } from './board-view-model.ts'
import { excerpt } from './excerpt.ts'
import '../look-back.css'
import './suggestion-list.css'

interface SuggestionListProps {
  readonly suggestions: Suggestions
  readonly notes: readonly NoteView[]
  readonly verbs: BoardVerbs
  readonly lock: BoardLock
}

const SHOWN_CHARACTERS = 140
const SAID_CHARACTERS = 80
const MOST_CHARACTERS = 10_000

export function SuggestionList({ suggestions, notes, verbs, lock }: SuggestionListProps) {
  const { waiting, leftOut } = suggestions
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const taken = waiting.filter(({ id }) => chosen.has(id))
  const unlessLocked = (deed: () => void) => () => (lock.writing === undefined ? deed() : notify(lock.writing))
  const all = (deed: BoardVerbs['accept']) =>
    unlessLocked(() => {
      setChosen(new Set())
      void deed(taken.length === 0 ? waiting : taken, notes)
    })
  const merge = all((group) => {
    if (group.reduce((sum, each) => sum + each.text.length + 1, 0) <= MOST_CHARACTERS) return verbs.merge(group, notes)
    notifyProblem(text().tooLongTogether)
    return Promise.resolve(false)
  })
  return (
    <section class="suggestions board-part" aria-labelledby="suggestions-title">
      <h2 id="suggestions-title" class="section-title">
        {text().suggestions} <span class="figure">{waiting.length}</span>
      </h2>
      <p class="small soft">{waiting.length === 0 ? text().noSuggestions : text().suggestionsHint}</p>
      <ul class="look-back-list suggestion-strip">
        {waiting.map((each) => (
          <SuggestionItem
            key={each.id}
            suggestion={each}
            isChosen={chosen.has(each.id)}
            onChoose={(isOn) => setChosen(withMember(chosen, each.id, isOn))}
            onAccept={unlessLocked(() => void verbs.accept([each], notes))}
            onLeaveOut={unlessLocked(() => void verbs.leaveOut(each))}
          />
        ))}
      </ul>
      {waiting.length > 0 && (
        <div class="board-row">
          <button type="button" class="button" onClick={all(verbs.accept)}>
            {taken.length === 0 ? text().acceptAll(waiting.length) : text().acceptChosen(taken.length)}
          </button>
          {taken.length > 1 && (
            <button type="button" class="button" onClick={merge}>
              {text().merge(taken.length)}
            </button>
          )}
        </div>
      )}
      {leftOut.length > 0 && (
        <LeftOut suggestions={leftOut} onTakeUp={(each) => unlessLocked(() => void verbs.takeUpAgain(each))()} />
      )}
    </section>
  )
}

interface SuggestionItemProps {
  readonly suggestion: Suggestion
  readonly isChosen: boolean
  readonly onChoose: (isOn: boolean) => void
  readonly onAccept: () => void
  readonly onLeaveOut: () => void
}

function SuggestionItem({ suggestion, isChosen, onChoose, onAccept, onLeaveOut }: SuggestionItemProps) {
  const said = excerpt(suggestion.text, SAID_CHARACTERS)
  const area = lookBackWords()[`area-${suggestion.area}`]
  return (
    <li class="card look-back-item">
      <label class="suggestion-choose">
        <input
          type="checkbox"
          checked={isChosen}
          aria-label={text().choose(said)}
          onChange={({ currentTarget }) => onChoose(currentTarget.checked)}
        />
      </label>
      <button
        type="button"
        class="look-back-open look-back-words"
        aria-label={text().accept(said, area)}
        onClick={onAccept}
      >
        <span dir="auto">{excerpt(suggestion.text, SHOWN_CHARACTERS)}</span>
        <span class="small soft">
          {formatDate(suggestion.date, { day: 'numeric', month: 'short' })} · {area}
        </span>
      </button>
      <button type="button" class="icon-button" aria-label={text().leaveOut(said)} onClick={onLeaveOut}>
        <Icon name="close" />
      </button>
    </li>
  )
}

interface LeftOutProps {
  readonly suggestions: readonly Suggestion[]
  readonly onTakeUp: (suggestion: Suggestion) => void
}

function LeftOut({ suggestions, onTakeUp }: LeftOutProps) {
  return (
    <details>
      <summary class="small">{text().leftOutList(suggestions.length)}</summary>
      <ul class="look-back-list">
        {suggestions.map((each) => (
          <li key={each.id} class="card look-back-item">
            <span class="look-back-open look-back-words" dir="auto">
              {excerpt(each.text, SHOWN_CHARACTERS)}
            </span>
            <button
              type="button"
              class="icon-button"
              aria-label={text().takeUpAgain(excerpt(each.text, SAID_CHARACTERS))}
              onClick={() => onTakeUp(each)}
            >
              <Icon name="undo" />
            </button>
          </li>
        ))}
      </ul>
    </details>
  )
}

function withMember(set: ReadonlySet<string>, member: string, isIn: boolean): ReadonlySet<string> {
  const others = [...set].filter((each) => each !== member)
  return new Set(isIn ? [...others, member] : others)
}
