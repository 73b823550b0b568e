// Titles and tick labels of the chart in the person's language.

import { dayNumberToLocalDate } from '../../../domain/calendar/local-date.ts'
import type { ChartWords, TickUnit } from '../../charts/chart-data.ts'
import { formatDate, type Units, unitSymbol } from '../../i18n/format.ts'
import { language } from '../../i18n/language.ts'
import { trendsText as text } from './trends-text.ts'

export function chartWords(units: Units): ChartWords {
  return {
    widthTitle: text().widthTitle(unitSymbol(units)),
    hoursTitle: text().hoursTitle,
    nothingMeasured: text().nothingMeasured,
    nothingLogged: text().nothingLogged,
    tick: tickLabel,
  }
}

/** `1/12` or `12 Jan` for a day, the month's name with the year below its January, or the year. */
function tickLabel(day: number, unit: TickUnit): string | string[] {
  const date = dayNumberToLocalDate(day)
  const year = formatDate(date, { year: 'numeric' })
  if (unit === 'year') return year
  if (unit === 'day') return formatDate(date, { day: 'numeric', month: language.value === 'ja' ? 'numeric' : 'short' })
  const month = formatDate(date, { month: 'short' })
  return date.slice(5, 7) === '01' ? [month, year] : month
}
