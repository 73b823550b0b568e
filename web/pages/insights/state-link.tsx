// The form that states a link: what, on what, which way and how much later, before anything of it is shown.

import { useState } from 'preact/hooks'
import { type Hypothesis, hypothesis } from '../../../domain/records/hypothesis.ts'
import { hypothesisText } from '../../entry/hypothesis-text.ts'
import { Choice } from '../../parts/choice.tsx'
import { Field } from '../../parts/field.tsx'
import { insightsText as text } from './insights-text.ts'
import { type LinkToState, stateLink } from './stated-actions.ts'

interface StateLinkProps {
  /** What has been stated already. */
  readonly stated: readonly Hypothesis[]
  readonly isFirst: boolean
  readonly onDone: () => void
}

/** The chain that this program was made for, to begin with: busy weeks, hours in one posture, a narrower split. */
const start: LinkToState = { cause: 'busy', effect: 'before', direction: 'down', lagWeeks: 0 }

export function StateLink({ stated, isFirst, onDone }: StateLinkProps) {
  const [link, setLink] = useState(start)
  const [note, setNote] = useState('')
  const isStated = stated.some((other) => !other.deleted && isSame(other, link))
  const keep = async () => {
    if (!isStated && (await stateLink(link, note))) {
      setNote('')
      onDone()
    }
  }
  return (
    <form
      class="card insight-form"
      aria-labelledby="insight-form"
      onSubmit={(event) => {
        event.preventDefault()
        void keep()
      }}
    >
      <h2 id="insight-form">{text().stateLink}</h2>
      <p class="small soft">{text().stateIntro}</p>
      <Parts link={link} onChange={setLink} />
      <Field label={text().why} hint={text().whyHint}>
        {(ids) => <textarea {...ids} rows={2} value={note} onInput={(event) => setNote(event.currentTarget.value)} />}
      </Field>
      {isStated && (
        <p class="field-error" role="alert">
          {text().alreadyStated}
        </p>
      )}
      <div class="settings-buttons">
        <button type="submit" class="button button-primary" aria-disabled={isStated}>
          {text().keep}
        </button>
        {!isFirst && (
          <button type="button" class="button" onClick={onDone}>
            {text().cancel}
          </button>
        )}
      </div>
    </form>
  )
}

interface PartsProps {
  readonly link: LinkToState
  readonly onChange: (link: LinkToState) => void
}

function Parts({ link, onChange }: PartsProps) {
  const words = hypothesisText()
  const { cause, effect, direction } = hypothesis.fields
  const change = (part: Partial<LinkToState>) => onChange({ ...link, ...part })
  return (
    <>
      <Choice
        label={text().cause}
        options={cause.options.map((value) => ({ value, text: words[`cause-${value}`] }))}
        value={link.cause ?? undefined}
        onChange={(value) => value && change({ cause: value })}
      />
      <Choice
        label={text().effect}
        options={effect.options.map((value) => ({ value, text: words[`effect-${value}`] }))}
        value={link.effect ?? undefined}
        onChange={(value) => value && change({ effect: value })}
      />
      <Choice
        label={text().direction}
        options={direction.options.map((value) => ({ value, text: words[`direction-${value}`] }))}
        value={link.direction ?? undefined}
        onChange={(value) => value && change({ direction: value })}
      />
      <Choice
        label={text().lag}
        options={[0, 1, 2].map((value) => ({ value, text: words.lag(value) }))}
        value={link.lagWeeks ?? undefined}
        onChange={(value) => value !== undefined && change({ lagWeeks: value })}
      />
    </>
  )
}

function isSame(stated: Hypothesis, link: LinkToState): boolean {
  const { cause, effect, direction, lagWeeks } = stated
  return cause === link.cause && effect === link.effect && direction === link.direction && lagWeeks === link.lagWeeks
}
