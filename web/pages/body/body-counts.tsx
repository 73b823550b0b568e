// Which places and how often: on the figure, and as a table with left against right.

import type { Feel, Muscle } from '../../../domain/records/muscle.ts'
import { muscleText } from '../../entry/muscle-text.ts'
import { BodyFigure, type BodySide } from '../../parts/body-figure.tsx'
import { bodyPageText as text } from './body-page-text.ts'
import type { AreaCount, BodyView } from './body-view-model.ts'

interface BodyCountsProps {
  readonly view: BodyView
  readonly feel: Feel
}

/** Strengths of the rarest and of the most frequent place: less would not be seen, and more would hide the drawing. */
const FAINTEST = 0.15
const STRONGEST = 0.9

export function BodyCounts({ view: { areas, recorded }, feel }: BodyCountsProps) {
  const [most] = areas
  if (most === undefined) return <p>{text().none(muscleText()[feel])}</p>
  const lookOf = (muscle: Muscle, side: BodySide) => {
    const count = areas.find((area) => area.muscle === muscle)?.[side] ?? 0
    if (count === 0) return undefined
    const strength = FAINTEST + (STRONGEST - FAINTEST) * (count / most.sessions)
    return { tone: feel, strength, mark: String(count) }
  }
  return (
    <>
      <div class="body-figures">
        {(['front', 'back'] as const).map((view) => {
          const caption = view === 'front' ? text().front : text().back2
          return (
            <figure key={view}>
              <BodyFigure
                view={view}
                lookOf={lookOf}
                sideNames={text()}
                label={text().figure(caption, muscleText()[feel], muscleText()[most.muscle])}
              />
              <figcaption class="small soft">{caption}</figcaption>
            </figure>
          )
        })}
      </div>
      <p class="small soft">{text().key}</p>
      <AreasTable areas={areas} recorded={recorded} />
    </>
  )
}

function AreasTable({ areas, recorded }: { readonly areas: readonly AreaCount[]; readonly recorded: number }) {
  return (
    <div class="weeks-table card" role="region" aria-label={text().how} tabIndex={0}>
      <table class="small figure">
        <caption class="soft">{text().how}</caption>
        <thead>
          <tr>
            <th scope="col">{text().area}</th>
            <th scope="col">{text().sessions}</th>
            <th scope="col">{text().moreLeft}</th>
            <th scope="col">{text().moreRight}</th>
            <th scope="col">{text().alike}</th>
          </tr>
        </thead>
        <tbody>
          {areas.map(({ muscle, sessions, moreLeft, moreRight, alike }) => (
            <tr key={muscle}>
              <th scope="row">{muscleText()[muscle]}</th>
              <td>{text().of(sessions, recorded)}</td>
              <td>{moreLeft}</td>
              <td>{moreRight}</td>
              <td>{alike}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
