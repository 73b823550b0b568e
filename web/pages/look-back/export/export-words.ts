// The words of an export in the person's language.

import { instantToLocalDateTime } from '../../../../domain/calendar/time-zone.ts'
import type { ExportWords } from '../../../../domain/look-back/export/export-words.ts'
import { lookBackWords } from '../../../entry/look-back-words.ts'
import { formatDate, formatDays, formatMinutes } from '../../../i18n/format.ts'
import { repeatInWords } from '../actions/action-words.ts'
import { exportText } from './export-text.ts'

const WHOLE_DATE = { day: 'numeric', month: 'short', year: 'numeric' } as const

export function exportWords(): ExportWords {
  const [words, text] = [lookBackWords(), exportText()]
  return {
    ...text,
    untitled: words.untitled,
    days: formatDays,
    iterations: words.iterations,
    date: (date) => formatDate(date, WHOLE_DATE),
    time: (at, zone) => instantToLocalDateTime(at, zone).replace('T', ' '),
    minutes: formatMinutes,
    purpose: (purpose) => words[`purpose-${purpose}`],
    area: (area) => words[`area-${area}`],
    due: words.due,
    every: repeatInWords,
    dropped: words['state-dropped'],
  }
}
