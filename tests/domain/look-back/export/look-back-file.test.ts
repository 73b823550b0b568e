// A look-back as JSON: nothing is lost on the way out and back, and nothing else comes along.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lookBackFile, readLookBackFile } from '../../../../domain/look-back/export/look-back-file.ts'
import { recordsOf } from '../../../../domain/look-back/export/look-back-records.ts'
import { markdownOf } from '../../../../domain/look-back/export/markdown.ts'
import { milestoneDocument } from '../../../../domain/look-back/export/milestone-document.ts'
import { postmortemDocument } from '../../../../domain/look-back/export/postmortem-document.ts'
import type { Sticky } from '../../../../domain/records/sticky.ts'
import type { Stretch } from '../../../../domain/records/stretch.ts'
import { storableText } from '../../../support/histories.ts'
import { captures, milestoneToExport, plainWords, postmortemToExport } from '../../../support/look-backs.ts'

const both = [milestoneToExport, postmortemToExport] as const
const backFrom = (text: string) => {
  const read = readLookBackFile(text)
  if (!read.ok) throw new Error(read.error)
  return read.value
}

describe('a look-back as JSON', () => {
  it.each(both)('is the same after reading it back: $kind', (given) => {
    const read = backFrom(JSON.stringify(lookBackFile(given), null, 2))
    expect(read).toEqual(recordsOf(given))
    expect(read.length).toBeGreaterThan(1)
  })

  it('keeps every text, whatever it is', () => {
    const [first] = milestoneToExport.stickies
    const sticky = first as Sticky
    fc.assert(
      fc.property(storableText, storableText, (text, summary) => {
        const { period } = milestoneToExport
        const record = period.record && { ...period.record, summary }
        const given = { ...milestoneToExport, period: { ...period, record }, stickies: [{ ...sticky, text }] }
        expect(backFrom(JSON.stringify(lookBackFile(given)))).toEqual(recordsOf(given))
      }),
    )
  })

  it('has what belongs to it: no other board, nothing deleted, no note that was not put on the board', () => {
    expect(lookBackFile(milestoneToExport).records.map(({ id }) => id)).toEqual([
      'm1',
      's1',
      's2',
      's3',
      's4',
      'a2',
      'a3',
      'a4',
      'c1',
    ])
    expect(lookBackFile(postmortemToExport).records.map(({ id }) => id)).toEqual(['p1', 'a1'])
  })

  it.each([
    ['', 'not a look-back of Nobi'],
    ['[]', 'not a look-back of Nobi'],
    ['{"format":"nobi-device"}', 'not a look-back of Nobi'],
    ['{"format":"nobi-look-back","version":2,"records":[]}', 'of a version that is not known here'],
    ['{"format":"nobi-look-back","version":1,"records":[7]}', 'records.0 is not as it must be'],
    [
      '{"format":"nobi-look-back","version":1,"records":[{"kind":"stretch","id":"x","fields":{"beforeMm":1500}}]}',
      'records.0 is not as it must be',
    ],
    [
      '{"format":"nobi-look-back","version":1,"records":[{"kind":"sticky","id":"x","fields":{"x":-1}}]}',
      'records.0 is not as it must be',
    ],
  ])('is not read from %s', (text, error) => {
    expect(readLookBackFile(text)).toEqual({ ok: false, error })
  })
})

describe('the wall', () => {
  const health = {
    beforeMm: 7771,
    afterMm: 7772,
    bedAt: '7773',
    wakeAt: '7774',
    minutes: 7775,
    workMinutes: 7776,
    load: 7777,
  }
  const smuggle = <Record extends object>(record: Record): Record => ({ ...record, ...health })

  it('lets no number of the body, of sleep, sitting or work through, even where a program has mixed them in', () => {
    const { period, stickies, actions } = milestoneToExport
    const mixed = {
      ...milestoneToExport,
      period: { ...smuggle(period), record: period.record && smuggle(period.record) },
      ...{ stickies: stickies.map(smuggle), actions: actions.map(smuggle), captures: captures.map(smuggle) },
    }
    const incident = {
      ...postmortemToExport,
      ...{ postmortem: smuggle(postmortemToExport.postmortem), actions: postmortemToExport.actions.map(smuggle) },
    }
    const out = [
      markdownOf(milestoneDocument(mixed, plainWords)),
      markdownOf(postmortemDocument(incident, plainWords)),
      JSON.stringify(lookBackFile(mixed)),
      JSON.stringify(lookBackFile(incident)),
    ]
    for (const text of out) expect(text).not.toMatch(/777\d|beforeMm|afterMm|bedAt|wakeAt|orkMinutes|load/)
  })

  it('takes what the person wrote into a note by hand', () => {
    const written = {
      ...milestoneToExport,
      stickies: milestoneToExport.stickies.map((note) => ({ ...note, text: '153 cm → 155 cm' })),
    }
    expect(markdownOf(milestoneDocument(written, plainWords))).toContain('153 cm → 155 cm')
  })

  it('is in the types: a record of the body does not compile', () => {
    const stretch = { id: 'x', kind: 'stretch', deleted: false, beforeMm: 1500 } as Stretch
    // @ts-expect-error A stretch is nothing of a look-back.
    expect(() => lookBackFile({ ...milestoneToExport, stickies: [stretch] })).not.toThrow()
    expect(JSON.stringify(lookBackFile(milestoneToExport))).not.toContain('stretch')
  })
})
