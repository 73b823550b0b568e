// Saves a line and says in words what it became.

import { profile } from '../../store/signals.ts'
import type { KeptLine } from './keep-line.ts'
import type { LineDay } from './line-moment.ts'
import { type LineToSave, saveLine } from './save-line.ts'
import { todayText } from './today-text.ts'
import { understoodText as text } from './understood-text.ts'
import { entryInWords, type UnderstoodEntry } from './understood-view-model.ts'

export async function keepUnderstood(line: LineToSave, day: LineDay): Promise<KeptLine> {
  const { entries, undo } = await saveLine(line, day)
  const inWords = (entry: UnderstoodEntry) => {
    const { main, details } = entryInWords(entry, day.date, profile.peek().units)
    return main === '' ? details.join(text().and) : main
  }
  return {
    message: entries.length === 0 ? todayText().kept : text().saved(entries.map(inWords).join(text().and)),
    undo,
  }
}
