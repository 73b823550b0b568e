// What was decided, with what became of it: actions, and drills apart from them.

import type { LocalDate } from '../../calendar/local-date.ts'
import type { Action } from '../../records/action.ts'
import type { ExportBlock, ExportItem } from './export-document.ts'
import type { ExportWords } from './export-words.ts'

export function actionBlocks(actions: readonly Action[], words: ExportWords): readonly ExportBlock[] {
  const drills = actions.filter(({ repeatDays }) => repeatDays !== undefined)
  const once = actions.filter(({ repeatDays }) => repeatDays === undefined)
  return [...blocksOf(words.actions, once, words), ...blocksOf(words.drills, drills, words)]
}

function blocksOf(text: string, actions: readonly Action[], words: ExportWords): readonly ExportBlock[] {
  if (actions.length === 0) return []
  return [
    { kind: 'heading', level: 2, text },
    { kind: 'list', items: actions.map((action) => itemOf(action, words)) },
  ]
}

function itemOf({ text, state, dueDate, reason, repeatDays, doneOn }: Action, words: ExportWords): ExportItem {
  const dates = Object.keys(doneOn).sort() as LocalDate[]
  const notes = [
    ...(state === 'dropped' ? [words.dropped] : []),
    ...(dueDate === undefined ? [] : [words.due(words.date(dueDate))]),
    ...(repeatDays === undefined ? [] : [words.every(repeatDays)]),
    ...(dates.length === 0 ? [] : [words.doneOn(dates.map(words.date).join(', '))]),
    ...(reason === undefined || reason.trim() === '' ? [] : [reason]),
  ]
  return { text: text ?? words.untitled, isDone: state === 'done', notes }
}
