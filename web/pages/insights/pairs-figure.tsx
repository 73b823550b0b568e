// The pairs behind a link: a point a measurement, coloured by time, and the same as a table.

import type { LinkInsight } from '../../../domain/trends/insights.ts'
import { hypothesisText } from '../../entry/hypothesis-text.ts'
import { formatDate, formatLengthNumber, formatNumber, type Units, unitSymbol } from '../../i18n/format.ts'
import { downloadFile } from '../../parts/download-file.ts'
import { profile } from '../../store/signals.ts'
import { insightsText as text } from './insights-text.ts'
import { exposureHeader, pairsCsv } from './pairs-csv.ts'
import { buildScatter, exposureInWords, SCATTER } from './scatter.ts'

export function PairsFigure({ insight }: { readonly insight: LinkInsight }) {
  const { units } = profile.value
  return (
    <figure class="insight-figure">
      <Scatter insight={insight} units={units} />
      <figcaption class="small soft insight-legend">
        <span>
          {text().older}
          <span class="insight-ramp" aria-hidden="true" />
          {text().newer}
        </span>
      </figcaption>
      <button type="button" class="button button-quiet" onClick={() => savePairs(insight, units)}>
        {text().saveCsv}
      </button>
      <PairsTable insight={insight} units={units} />
    </figure>
  )
}

interface PairsProps {
  readonly insight: LinkInsight
  readonly units: Units
}

function Scatter({ insight: { result, link }, units }: PairsProps) {
  const { points, widths } = buildScatter(result.pairs)
  const cause = hypothesisText()[`cause-${link.cause}`]
  const { width, height, left, bottom } = SCATTER
  return (
    <svg
      class="insight-scatter figure"
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={text().scatter(cause, result.pairs.length)}
    >
      {widths.map(({ mm, y }) => (
        <g key={mm}>
          <line x1={left} x2={width} y1={y} y2={y} />
          <text x={left - 6} y={y + 4} text-anchor="end">
            {formatLengthNumber(mm, units)}
          </text>
        </g>
      ))}
      {points.map(({ x, y, age, date }) => (
        <circle key={date} cx={x} cy={y} r={4.5} style={{ '--age': age }} />
      ))}
      <text x={left} y={height - bottom + 22}>
        ← {text().less}
      </text>
      <text x={(left + width) / 2} y={height - bottom + 22} text-anchor="middle">
        {cause}
      </text>
      <text x={width} y={height - bottom + 22} text-anchor="end">
        {text().more} →
      </text>
    </svg>
  )
}

function PairsTable({ insight: { result, link }, units }: PairsProps) {
  const exposure = exposureHeader(link.cause)
  return (
    <details class="more">
      <summary>{text().table}</summary>
      <div class="weeks-table" role="region" aria-label={text().table} tabIndex={0}>
        <table class="small figure">
          <thead>
            <tr>
              <th scope="col">{text().date}</th>
              <th scope="col">{exposure}</th>
              <th scope="col">{text().width(unitSymbol(units))}</th>
            </tr>
          </thead>
          <tbody>
            {result.pairs.toReversed().map((pair) => (
              <tr key={pair.date}>
                <th scope="row">{formatDate(pair.date, { day: 'numeric', month: 'numeric', year: 'numeric' })}</th>
                <td>{formatNumber(exposureInWords(pair.exposure, link.cause), 1)}</td>
                <td>{formatLengthNumber(pair.outcome * 10, units)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  )
}

function savePairs(insight: LinkInsight, units: Units): void {
  const { cause, series, lag } = insight.link
  const file = new Blob([pairsCsv(insight, units)], { type: 'text/csv;charset=utf-8' })
  downloadFile(`nobi-${cause}-${series}-${lag}.csv`, file)
}
