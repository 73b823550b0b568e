// A look-back of this device, made ready to be taken out. Reads milestones, notes, actions, postmortems and captures; nothing of the
// body, of sleep, sitting or work is even asked for.

import type { ExportDocument } from '../../../../domain/look-back/export/export-document.ts'
import { lookBackFile } from '../../../../domain/look-back/export/look-back-file.ts'
import type { LookBackToExport } from '../../../../domain/look-back/export/look-back-records.ts'
import { markdownOf } from '../../../../domain/look-back/export/markdown.ts'
import { milestoneDocument } from '../../../../domain/look-back/export/milestone-document.ts'
import { postmortemDocument } from '../../../../domain/look-back/export/postmortem-document.ts'
import { inventedMark } from '../../../parts/invented.ts'
import { readMilestones } from '../../../store/milestones.ts'
import { today } from '../../../store/now.ts'
import { profile } from '../../../store/signals.ts'
import { readAll } from '../read-all.ts'
import { exportWords } from './export-words.ts'

export interface MadeExport {
  readonly document: ExportDocument
  readonly markdown: string
  readonly json: string
  /** Without an ending. */
  readonly fileName: string
}

/** Undefined when there is no such look-back on this device. */
export async function makeExport(kind: 'milestone' | 'postmortem', id: string): Promise<MadeExport | undefined> {
  const given = await (kind === 'milestone' ? readMilestone(id) : readPostmortem(id))
  if (given === undefined) return undefined
  const words = exportWords()
  const written = given.kind === 'milestone' ? milestoneDocument(given, words) : postmortemDocument(given, words)
  const mark = inventedMark()
  const document = mark === undefined ? written : written.toSpliced(1, 0, { kind: 'text', text: mark })
  const date = given.kind === 'milestone' ? given.period.startDate : given.postmortem.date
  return {
    document,
    markdown: markdownOf(document),
    json: `${JSON.stringify(lookBackFile(given), null, 2)}\n`,
    fileName: `nobi-${kind}-${date ?? today.peek()}`,
  }
}

async function readMilestone(id: string): Promise<LookBackToExport | undefined> {
  const calendar = { today: today.peek(), weekStart: profile.peek().weekStart }
  const [milestones, stickies, actions, captures] = await Promise.all([
    readMilestones(calendar),
    ...([readAll('sticky'), readAll('action'), readAll('capture')] as const),
  ])
  const period = milestones.find((milestone) => milestone.id === id)
  return period && { kind: 'milestone', period, stickies, actions, captures }
}

async function readPostmortem(id: string): Promise<LookBackToExport | undefined> {
  const [postmortems, actions] = await Promise.all([readAll('postmortem'), readAll('action')])
  const postmortem = postmortems.find((one) => one.id === id)
  return postmortem && { kind: 'postmortem', postmortem, actions }
}
