// The weeks: the split width above, a strip for each place below it, all on one axis; the same as a table.

import type { Feel, Muscle } from '../../../domain/records/muscle.ts'
import { muscleText } from '../../entry/muscle-text.ts'
import { formatDate, formatLength, type Units } from '../../i18n/format.ts'
import { bodyPageText as text } from './body-page-text.ts'
import type { BodyView, BodyWeek } from './body-view-model.ts'
import { STRIP, widthDots } from './week-strips.ts'

interface BodyWeeksProps {
  readonly view: BodyView
  readonly feel: Feel
  readonly units: Units
}

/** More would be a wall of strips; the table above has them all. */
const MOST_STRIPS = 6

export function BodyWeeks({ view: { areas, weeks }, feel, units }: BodyWeeksProps) {
  const shown = areas.slice(0, MOST_STRIPS).map(({ muscle }) => muscle)
  return (
    <section class="body-weeks" aria-labelledby="body-weeks">
      <h2 id="body-weeks">{text().weeks}</h2>
      <WidthStrip weeks={weeks} units={units} />
      {shown.map((muscle) => (
        <MuscleStrip key={muscle} {...{ weeks, muscle, feel }} />
      ))}
      <Ends weeks={weeks} />
      <p class="small soft">{text().weekKey}</p>
      <p class="small soft">{text().side}</p>
      <details class="more">
        <summary>{text().table}</summary>
        <WeeksTable {...{ weeks, shown, units }} />
      </details>
    </section>
  )
}

function WidthStrip({ weeks, units }: { readonly weeks: readonly BodyWeek[]; readonly units: Units }) {
  const { dots, lines, lowestMm, highestMm } = widthDots(weeks)
  if (dots.length === 0) return <p class="small soft">{text().noWidth}</p>
  const [from, to] = [formatLength(lowestMm, units), formatLength(highestMm, units)]
  return (
    <div>
      <p class="small">
        {text().width} <span class="soft figure">{`${from} – ${to}`}</span>
      </p>
      <svg
        class="body-strip"
        viewBox={`0 0 ${STRIP.width} ${STRIP.widthHeight}`}
        role="img"
        aria-label={text().widthFigure(from, to)}
      >
        {lines.map((line) => (
          <path key={line} class="body-width-line" d={line} />
        ))}
        {dots.map(({ x, y }) => (
          <circle key={x} class="body-width-dot" cx={x} cy={y} r={3} />
        ))}
      </svg>
    </div>
  )
}

interface MuscleStripProps {
  readonly weeks: readonly BodyWeek[]
  readonly muscle: Muscle
  readonly feel: Feel
}

function MuscleStrip({ weeks, muscle, feel }: MuscleStripProps) {
  const step = STRIP.width / weeks.length
  const marked = weeks.filter(({ levels }) => levels[muscle] !== undefined).length
  return (
    <div>
      <p class="small">{muscleText()[muscle]}</p>
      <svg
        class="body-strip"
        viewBox={`0 0 ${STRIP.width} ${STRIP.height}`}
        role="img"
        aria-label={text().strip(muscleText()[muscle], marked)}
      >
        {weeks.map(({ start, recorded, levels }, index) => {
          const level = levels[muscle]
          return (
            recorded > 0 && (
              <g
                key={start}
                class={level === undefined ? 'body-muscle' : `body-muscle body-${feel}`}
                style={level === undefined ? undefined : { '--strength': `${Math.round((level / 3) * 100)}%` }}
              >
                <path d={`M${index * step + 1} 1h${step - 2}v${STRIP.height - 2}h${2 - step}z`} />
              </g>
            )
          )
        })}
      </svg>
    </div>
  )
}

function Ends({ weeks }: { readonly weeks: readonly BodyWeek[] }) {
  const ends = [weeks[0], weeks.at(-1)].flatMap((week) => week ?? [])
  return (
    <p class="small soft body-ends">
      {ends.map(({ start }, index) => (
        <span key={index}>{formatDate(start, { day: 'numeric', month: 'short', year: 'numeric' })}</span>
      ))}
    </p>
  )
}

interface WeeksTableProps {
  readonly weeks: readonly BodyWeek[]
  readonly shown: readonly Muscle[]
  readonly units: Units
}

function WeeksTable({ weeks, shown, units }: WeeksTableProps) {
  const widthOf = ({ beforeMm, measured }: BodyWeek) =>
    beforeMm === undefined ? '–' : text().widthOf(formatLength(beforeMm, units), measured)
  const levelOf = ({ recorded, levels }: BodyWeek, muscle: Muscle) => (recorded === 0 ? '–' : (levels[muscle] ?? 0))
  return (
    <div class="weeks-table card" role="region" aria-label={text().table} tabIndex={0}>
      <table class="small figure">
        <caption class="soft">{text().tableCaption}</caption>
        <thead>
          <tr>
            <th scope="col">{text().week}</th>
            <th scope="col">{text().width}</th>
            <th scope="col">{text().bodyCount}</th>
            {shown.map((muscle) => (
              <th scope="col" key={muscle}>
                {muscleText()[muscle]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.toReversed().map((week) => (
            <tr key={week.start}>
              <th scope="row">{formatDate(week.start, { day: 'numeric', month: 'numeric', year: 'numeric' })}</th>
              <td>{widthOf(week)}</td>
              <td>{week.recorded}</td>
              {shown.map((muscle) => (
                <td key={muscle}>{levelOf(week, muscle)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
