// Keeps what the page shows: the chart as a picture, the weeks as a CSV file.

import type { RefObject } from 'preact'
import type { WeeklyChart } from '../../charts/weekly-chart.ts'
import type { Units } from '../../i18n/format.ts'
import { csvText } from '../../parts/csv.ts'
import { downloadFile } from '../../parts/download-file.ts'
import { inventedMark } from '../../parts/invented.ts'
import { notifyProblem } from '../../parts/notice.tsx'
import { legendInWords } from './chart-legend.tsx'
import { trendsText as text } from './trends-text.ts'
import type { TrendsView } from './trends-view-model.ts'
import type { TrendsWeek } from './trends-week.ts'
import { spanInWords, trendSentence, widthSentence } from './trends-words.ts'
import { csvColumns } from './week-columns.ts'

interface SaveButtonsProps {
  readonly view: TrendsView
  readonly units: Units
  /** Absent while there is no chart to save. */
  readonly chart: RefObject<WeeklyChart | null> | undefined
  readonly notesOf: (week: TrendsWeek) => readonly string[]
}

export function SaveButtons({ view, units, chart, notesOf }: SaveButtonsProps) {
  return (
    <div class="trends-save">
      <button
        type="button"
        class="button button-quiet"
        disabled={chart === undefined}
        onClick={() => savePicture(view, units, chart)}
      >
        {text().savePng}
      </button>
      <button type="button" class="button button-quiet" onClick={() => saveCsv(view, units, notesOf)}>
        {text().saveCsv}
      </button>
    </div>
  )
}

async function savePicture(view: TrendsView, units: Units, chart: SaveButtonsProps['chart']): Promise<void> {
  const picture = await chart?.current?.picture({
    title: `Nobi ${text().title}`,
    sentence: [inventedMark(), spanInWords(view), widthSentence(view, units), trendSentence(view, units)]
      .filter(Boolean)
      .join('\n'),
    legend: legendInWords(view.chart),
  })
  if (picture === undefined) notifyProblem(text().saveFailed)
  else downloadFile(`${fileName(view)}.png`, picture)
}

function saveCsv(view: TrendsView, units: Units, notesOf: SaveButtonsProps['notesOf']): void {
  const columns = csvColumns({ units, notes: notesOf, sittingLag: view.chart.sittingLag })
  const rows = view.weeks.map((week) => columns.map(({ cell }) => cell(week)))
  const file = csvText(
    columns.map(({ header }) => header),
    rows,
  )
  downloadFile(`${fileName(view)}.csv`, new Blob([file], { type: 'text/csv;charset=utf-8' }))
}

function fileName({ from, to }: TrendsView): string {
  return `nobi-${from}-${to}`
}
