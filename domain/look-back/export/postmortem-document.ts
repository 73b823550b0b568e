// A postmortem with what was decided, to be read by others.

import { compareText } from '../../json.ts'
import type { Postmortem } from '../../records/postmortem.ts'
import { incidentDurations, questionsOf, timelineOf } from '../incident.ts'
import { actionBlocks } from './action-blocks.ts'
import type { ExportBlock, ExportDocument, ExportItem } from './export-document.ts'
import type { ExportWords } from './export-words.ts'
import { decidedIn, type PostmortemToExport } from './look-back-records.ts'

export function postmortemDocument(given: PostmortemToExport, words: ExportWords): ExportDocument {
  const { postmortem } = given
  const { causes, wentWell, wentBadly, lucky, title, impact } = postmortem
  return [
    { kind: 'heading', level: 1, text: title?.trim() || words.untitled },
    ...listBlocks(undefined, timesOf(postmortem, words)),
    ...(impact === undefined || impact.trim() === ''
      ? []
      : [{ kind: 'heading', level: 2, text: words.impact } as const, { kind: 'text', text: impact } as const]),
    ...listBlocks(words.timeline, timelineItems(postmortem, words)),
    ...listBlocks(words.causes, linesOf(causes)),
    ...listBlocks(words.wentWell, linesOf(wentWell)),
    ...listBlocks(words.wentBadly, linesOf(wentBadly)),
    ...listBlocks(words.lucky, linesOf(lucky)),
    ...questionBlocks(postmortem, words),
    ...actionBlocks(decidedIn(given), words),
  ]
}

function listBlocks(heading: string | undefined, items: readonly ExportItem[]): readonly ExportBlock[] {
  if (items.length === 0) return []
  return [
    ...(heading === undefined ? [] : [{ kind: 'heading', level: 2, text: heading } as const]),
    { kind: 'list', items },
  ]
}

function timesOf(postmortem: Postmortem, words: ExportWords): readonly ExportItem[] {
  const { startedAt, detectedAt, resolvedAt, zone } = postmortem
  const { toDetect, total } = incidentDurations(postmortem)
  const after = (minutes: number | undefined) => (minutes === undefined ? [] : [words.after(words.minutes(minutes))])
  const times = [
    { label: words.started, at: startedAt, notes: [] },
    { label: words.detected, at: detectedAt, notes: after(toDetect) },
    { label: words.resolved, at: resolvedAt, notes: after(total) },
  ]
  const known = times.flatMap(({ label, at, notes }) =>
    at === undefined || zone === undefined ? [] : [{ label, text: words.time(at, zone), notes }],
  )
  // Whoever reads it lives elsewhere; said once.
  return known.map((item, index) =>
    index > 0 || zone === undefined ? item : { ...item, notes: [...item.notes, zone] },
  )
}

function timelineItems(postmortem: Postmortem, words: ExportWords): readonly ExportItem[] {
  const { zone } = postmortem
  return timelineOf(postmortem).map(({ at, text, place }) => ({
    label: zone === undefined ? at : words.time(at, zone),
    text,
    notes: place === 'inside' ? [] : [words.outside],
  }))
}

/** In the order they were written. */
function linesOf(lines: Readonly<Record<string, string>>): readonly ExportItem[] {
  return Object.entries(lines)
    .sort(([left], [right]) => compareText(left, right))
    .map(([, text]) => ({ text }))
}

function questionBlocks(postmortem: Postmortem, words: ExportWords): readonly ExportBlock[] {
  const questions = questionsOf(postmortem)
  if (questions.length === 0) return []
  return [
    { kind: 'heading', level: 2, text: words.learned },
    ...questions.map(({ question, answer }) => ({
      kind: 'text' as const,
      label: question,
      text: answer?.trim() ? answer : words.unanswered,
    })),
  ]
}
