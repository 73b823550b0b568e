// Where the body is tight, sore or relieved: tapped on a figure, or chosen from a list that can say the same.

import { useState } from 'preact/hooks'
import type { AreaFeel } from '../../domain/records/body-area.ts'
import { type Feel, feels, type Muscle, type Side } from '../../domain/records/muscle.ts'
import { BodyFigure, type BodySide } from '../parts/body-figure.tsx'
import { bodyViews } from '../parts/body-shapes.ts'
import { Choice } from '../parts/choice.tsx'
import { areaName, feelMark, feelMarks, feelName } from './area-words.ts'
import { BodyList } from './body-list.tsx'
import './body-map.css'
import { BodySaid } from './body-said.tsx'
import { type Areas, feelAt, tapArea } from './body-taps.ts'
import { bodyText as text } from './body-text.ts'
import { muscleText } from './muscle-text.ts'

interface BodyMapProps {
  readonly areas: Areas
  readonly onChange: (areas: Areas) => void
}

export function BodyMap({ areas, onChange }: BodyMapProps) {
  const [feel, setFeel] = useState<Feel>('tight')
  const [isTogether, setTogether] = useState(false)
  const [lastTapped, setLastTapped] = useState<readonly [Muscle, Side]>()
  const tap = (muscle: Muscle, side: Side) => {
    onChange(tapArea(areas, { muscle, side, feel }))
    setLastTapped([muscle, side])
  }
  return (
    <fieldset class="body-map">
      <legend class="visually-hidden">{text().title}</legend>
      <p class="small soft">{text().hint}</p>
      <Figures areas={areas} onPick={(muscle, side) => tap(muscle, isTogether ? 'both' : side)} />
      <Choice
        label={text().feel}
        isLabelHidden
        options={feels.map((value) => ({ value, text: `${feelMarks[value]} ${muscleText()[value]}` }))}
        value={feel}
        onChange={(chosen) => chosen && setFeel(chosen)}
      />
      <div class="panel-row">
        <label class="choice-option panel-button">
          <input type="checkbox" checked={isTogether} onChange={(event) => setTogether(event.currentTarget.checked)} />
          <span>{text().together}</span>
        </label>
        <WholeBody said={areas['whole-body.both']} onTap={() => tap('whole-body', 'both')} />
      </div>
      <BodySaid areas={areas} onChange={onChange} />
      <details class="more">
        <summary>{text().list}</summary>
        <BodyList areas={areas} onTap={tap} />
      </details>
      <p class="visually-hidden" role="status">
        {lastTapped && stateInWords(areas, ...lastTapped)}
      </p>
    </fieldset>
  )
}

interface FiguresProps {
  readonly areas: Areas
  readonly onPick: (muscle: Muscle, side: BodySide) => void
}

function Figures({ areas, onPick }: FiguresProps) {
  const lookOf = (muscle: Muscle, side: BodySide) => {
    const said = feelAt(areas, muscle, side)
    return said && { tone: said.feel, strength: said.level / 3, mark: feelMark(said) }
  }
  return (
    <div class="body-figures">
      {bodyViews.map((view) => (
        <figure key={view}>
          <BodyFigure view={view} lookOf={lookOf} sideNames={text()} onPick={onPick} />
          <figcaption class="small soft">{text()[view]}</figcaption>
        </figure>
      ))}
    </div>
  )
}

function WholeBody({ said, onTap }: { readonly said: AreaFeel | undefined; readonly onTap: () => void }) {
  const name = areaName('whole-body', 'both')
  return (
    <button
      type="button"
      class="panel-button"
      aria-label={text().state(name, said === undefined ? text().nothing : feelName(said))}
      onClick={onTap}
    >
      {name} {said && feelMark(said)}
    </button>
  )
}

function stateInWords(areas: Areas, muscle: Muscle, side: Side): string {
  const said = feelAt(areas, muscle, side)
  return text().state(areaName(muscle, side), said === undefined ? text().nothing : feelName(said))
}
