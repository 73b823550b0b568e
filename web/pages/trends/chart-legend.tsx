// What the marks of the chart mean, each drawn as it is in the chart.

import type { WeeklyChartData } from '../../charts/chart-data.ts'
import { periodsText } from '../periods/periods-text.ts'
import { trendsText as text } from './trends-text.ts'

export function ChartLegend({ chart }: { readonly chart: WeeklyChartData }) {
  const { density, trend, sittingLag, unusual } = chart
  const hasMeans = density !== 'sessions'
  const hasSessions = density !== 'four-week-means'
  const [beforeMean, afterMean] = meanNames(chart)
  return (
    <ul class="chart-legend small" aria-label={text().legend}>
      {hasSessions && <Key name={text().before} mark={<circle class="key-line key-hollow" cx="12" cy="8" r="4.5" />} />}
      {hasSessions && <Key name={text().after} mark={<circle class="key-solid" cx="12" cy="8" r="5" />} />}
      {hasMeans && <Key name={beforeMean} mark={<path class="key-line key-dashed" d="M1 8h22" />} />}
      {hasMeans && <Key name={afterMean} mark={<path class="key-line" d="M1 8h22" />} />}
      {trend.length > 0 && (
        <Key
          name={text().trend}
          mark={
            <>
              <path class="key-bar" stroke-width="0" d="M1 2h22v12H1z" />
              <path class="key-line key-ink" d="M1 8h22" />
            </>
          }
        />
      )}
      <Key name={text().doubtfulMark} mark={<path class="key-line key-soft" d="M8 4l8 8M16 4l-8 8" />} />
      {unusual.length > 0 && (
        <Key name={text().unusualMark} mark={<circle class="key-line key-hollow key-ink" cx="12" cy="8" r="7" />} />
      )}
      <Key name={text().sittingShown(sittingLag)} mark={<path class="key-bar" d="M7 2h10v13H7z" />} />
      <Key name={text().sleep} mark={<path class="key-line key-ink" d="M1 8h22" />} />
      <Key name={text().busyWeek} mark={<path class="key-busy" d="M5 2h14v13H5z" />} />
      <Key
        name={text().capture}
        mark={<path class="key-pin" d="M12 2a4 4 0 0 1 .7 7.9V15h-1.4V9.9A4 4 0 0 1 12 2z" />}
      />
    </ul>
  )
}

/** The legend in text, for the saved picture. */
export function legendInWords(chart: WeeklyChartData): readonly string[] {
  const { density, trend, sittingLag, unusual } = chart
  const sessions = density === 'four-week-means' ? [] : [`○ ${text().before}`, `● ${text().after}`]
  const [beforeMean, afterMean] = meanNames(chart)
  const means = density === 'sessions' ? [] : [`╌ ${beforeMean}`, `─ ${afterMean}`]
  const others = [
    ...(trend.length > 0 ? [`━ ${text().trend}`] : []),
    `× ${text().doubtfulMark}`,
    ...(unusual.length > 0 ? [`◯ ${text().unusualMark}`] : []),
    `▮ ${text().sittingShown(sittingLag)}`,
    `─ ${text().sleep}`,
    `▒ ${text().busyWeek}`,
    `• ${text().capture}`,
  ]
  return [...sessions, ...means, ...others]
}

function meanNames({ density, grouping }: WeeklyChartData): readonly [string, string] {
  if (grouping !== undefined) {
    const group = periodsText()[`group-${grouping}`]
    return [periodsText().beforeMean(group), periodsText().afterMean(group)]
  }
  return density === 'four-week-means'
    ? [text().beforeFourWeeks, text().afterFourWeeks]
    : [text().beforeMean, text().afterMean]
}

function Key({ name, mark }: { readonly name: string; readonly mark: preact.JSX.Element }) {
  return (
    <li>
      <svg viewBox="0 0 24 16" width="24" height="16" aria-hidden="true">
        {mark}
      </svg>
      {name}
    </li>
  )
}
