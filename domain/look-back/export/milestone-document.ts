// A milestone with its board and what was decided, to be read by others.

import { compareText } from '../../json.ts'
import { areaOf, type BoardArea, boardAreas } from '../../records/board-area.ts'
import type { Sticky } from '../../records/sticky.ts'
import { actionBlocks } from './action-blocks.ts'
import type { ExportBlock, ExportDocument, ExportItem } from './export-document.ts'
import type { ExportWords } from './export-words.ts'
import { boardOf, decidedIn, type MilestoneToExport } from './look-back-records.ts'

/** Areas with more circles first: what is fun, done and learnt at once is what the month was. Of an area, what most like comes first. */
export function milestoneDocument(given: MilestoneToExport, words: ExportWords): ExportDocument {
  const { period } = given
  const days = words.days(period.startDate, period.endDate)
  return [
    { kind: 'heading', level: 1, text: period.title ?? days },
    { kind: 'text', text: [days, words.iterations(period.iterations, period.iterationDays)].join(' · ') },
    ...purposeBlocks(given, words),
    ...summaryBlocks(period.record?.summary, words),
    ...boardAreas
      .toReversed()
      .sort(byCircles)
      .flatMap((area) => areaBlocks(area, given, words)),
    ...actionBlocks(decidedIn(given), words),
  ]
}

function byCircles(left: BoardArea, right: BoardArea): number {
  const weight = (area: BoardArea) => (area === 'idea' ? 0 : area.split('-').length)
  return weight(right) - weight(left)
}

function purposeBlocks({ period }: MilestoneToExport, words: ExportWords): readonly ExportBlock[] {
  const chosen = Object.keys(period.record?.purposes ?? {}).map((name) => words.purpose(name as never))
  return chosen.length === 0
    ? []
    : [
        { kind: 'heading', level: 2, text: words.purposes },
        { kind: 'list', items: chosen.map((text) => ({ text })) },
      ]
}

function summaryBlocks(summary: string | undefined, words: ExportWords): readonly ExportBlock[] {
  return hasWords(summary)
    ? [
        { kind: 'heading', level: 2, text: words.summary },
        { kind: 'text', text: summary },
      ]
    : []
}

function areaBlocks(area: BoardArea, given: MilestoneToExport, words: ExportWords): readonly ExportBlock[] {
  const notes = boardOf(given).filter(({ circles }) => areaOf(circles) === area)
  const summary: string | undefined = given.period.record?.summaries[area]
  if (notes.length === 0 && !hasWords(summary)) return []
  const items = notes.toSorted(byLikes).map((note) => itemOf(note, given, words))
  return [
    { kind: 'heading', level: 2, text: words.area(area) },
    ...(hasWords(summary) ? [{ kind: 'text', label: words.summary, text: summary } as const] : []),
    ...(items.length === 0 ? [] : [{ kind: 'list', items } as const]),
  ]
}

function itemOf(
  { text, likes, fromCaptureId }: Sticky,
  { captures }: MilestoneToExport,
  words: ExportWords,
): ExportItem {
  const count = Object.keys(likes).length
  const source = captures.find(({ id, deleted }) => id === fromCaptureId && !deleted)
  return {
    text: hasWords(text) ? text : words.untitled,
    url: source?.url,
    notes: count === 0 ? [] : [words.likes(count)],
  }
}

function byLikes(left: Sticky, right: Sticky): number {
  const count = ({ likes }: Sticky) => Object.keys(likes).length
  return count(right) - count(left) || compareText(left.at ?? '', right.at ?? '') || compareText(left.id, right.id)
}

function hasWords(text: string | undefined): text is string {
  return text !== undefined && text.trim() !== ''
}
