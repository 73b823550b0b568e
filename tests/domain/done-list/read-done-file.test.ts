// Lists as programs write them: columns guessed, rows read, what is broken named and kept.

import { describe, expect, it } from 'vitest'
import type { LocalDate } from '../../../domain/calendar/local-date.ts'
import type { TimeZone } from '../../../domain/calendar/time-zone.ts'
import { doneInFile, readDoneFile } from '../../../domain/done-list/read-done-file.ts'

const zone = 'Asia/Tokyo' as TimeZone

function read(text: string, options: { readonly date?: LocalDate } = {}) {
  const file = readDoneFile(text, zone)
  if (file === undefined) throw new Error('no list')
  const named = Object.entries(file.columns).flatMap(([role, column]) =>
    column === undefined ? [] : [[role, file.headers[column]] as const],
  )
  return {
    columns: Object.fromEntries(named),
    ...doneInFile(file.rows, file.columns, { zone, order: undefined, ...options }),
  }
}

describe('a list', () => {
  it('of Jira', () => {
    const text = [
      'Summary,Issue key,Issue id,Status,Project name,Resolution,Resolved,Updated',
      '"Fix, at last, the login",OPS-12,10012,Done,Operations,Fixed,05/Nov/26 3:04 PM,06/Nov/26 9:00 AM',
      "Old thing,OPS-13,10013,Done,Operations,Won't Do,06/Nov/26 10:00 AM,06/Nov/26 10:00 AM",
    ].join('\r\n')
    expect(read(text)).toEqual({
      columns: { title: 'Summary', time: 'Resolved', place: 'Project name', state: 'Resolution' },
      items: [
        {
          ...{ line: 2, title: 'Fix, at last, the login', url: undefined, place: 'Operations', isDone: true },
          time: { kind: 'moment', at: '2026-11-05T06:04:00.000Z' },
        },
        expect.objectContaining({ line: 3, title: 'Old thing', isDone: false }),
      ],
      ...{ broken: [], guessedOrder: undefined },
    })
  })

  it('of GitHub’s command line', () => {
    const list = [
      {
        ...{ title: 'Build on ARM', url: 'https://github.com/o/r/pull/2', closedAt: '2026-11-05T03:00:00Z' },
        ...{ state: 'MERGED', repository: { name: 'r', nameWithOwner: 'o/r' }, labels: [{ name: 'ci' }] },
      },
    ]
    expect(read(JSON.stringify(list))).toMatchObject({
      columns: { title: 'title', time: 'closedAt', url: 'url', state: 'state' },
      items: [{ line: 1, title: 'Build on ARM', url: 'https://github.com/o/r/pull/2', place: 'o/r', isDone: true }],
    })
  })

  it('of GitHub’s own search, wrapped', () => {
    const items = [
      {
        title: 'A',
        html_url: 'https://github.com/o/r/issues/1',
        closed_at: '2026-11-05T03:00:00Z',
        url: 'https://api.github.com/x',
      },
    ]
    expect(read(JSON.stringify({ total_count: 1, items }))).toMatchObject({
      columns: { title: 'title', url: 'html_url', time: 'closed_at' },
      items: [{ url: 'https://github.com/o/r/issues/1' }],
    })
  })

  it('of an object a line, one of which is broken', () => {
    expect(read('{"title":"A","date":"2026-11-05"}\n{"title":\n{"title":"B","date":"2026-11-06"}\n')).toMatchObject({
      items: [{ title: 'A' }, { title: 'B' }],
      broken: [{ line: 2, why: 'open-quote' }],
    })
  })

  it('in Japanese, from a spreadsheet', () => {
    expect(read('\ufeff件名;完了日;プロジェクト\nログイン修正;2026年11月5日;基盤\n')).toMatchObject({
      columns: { title: '件名', time: '完了日', place: 'プロジェクト' },
      items: [{ title: 'ログイン修正', time: { kind: 'day', date: '2026-11-05' }, place: '基盤' }],
    })
  })

  it('without names is read by what is in it', () => {
    expect(read('2026-11-05,Fixed the login,https://tracker.example/1\n2026-11-06,Moved house,')).toMatchObject({
      columns: { title: '2', time: '1', url: '3' },
      items: [
        { title: 'Fixed the login', url: 'https://tracker.example/1' },
        { title: 'Moved house', url: undefined },
      ],
    })
  })

  it('of lines alone takes the day that is given', () => {
    expect(read('Fixed the login\nMoved house', { date: '2026-11-05' as LocalDate })).toMatchObject({
      items: [{ title: 'Fixed the login', time: { kind: 'day', date: '2026-11-05' } }, { title: 'Moved house' }],
    })
  })

  it('keeps what cannot be read, with its line and why', () => {
    const text =
      'title,closed\nGood,2026-11-05\n,2026-11-05\nOpen,\nOdd,soon\n"unclosed,2026-11-05\nGood too,2026-11-06\n'
    const { items, broken } = read(text)
    expect(items.map(({ title }) => title)).toEqual(['Good', 'Good too'])
    expect(broken).toEqual([
      { line: 3, why: 'no-title', text: '2026-11-05' },
      { line: 4, why: 'no-time', text: 'Open' },
      { line: 5, why: 'bad-time', text: 'Odd · soon' },
      { line: 6, why: 'open-quote', text: '"unclosed · 2026-11-05' },
    ])
  })

  it('says how it took dates that could be read in two ways', () => {
    expect(read('title,date\nA,3/4/2026')).toMatchObject({
      items: [{ time: { date: '2026-03-04' } }],
      guessedOrder: 'month-first',
    })
    expect(read('title,date\nA,3/4/2026\nB,25/4/2026')).toMatchObject({
      items: [{ time: { date: '2026-04-03' } }, {}],
      guessedOrder: undefined,
    })
  })

  it('takes only addresses that are links', () => {
    const { items } = read('title,date,url\nA,2026-11-05,javascript:alert(1)\nB,2026-11-05,https://ok.example/x')
    expect(items.map(({ url }) => url)).toEqual([undefined, 'https://ok.example/x'])
  })

  it.each(['', '  \n ', '\ufeff'])('is not %j', (text) => {
    expect(readDoneFile(text, zone)).toBeUndefined()
  })

  it.each(['[]', '{}', '[1,2]', '{"a":1}', '[[', '{"title":'])('of %j is no list of things, and no failure', (text) => {
    const file = readDoneFile(text, zone)
    expect(doneInFile(file?.rows ?? [], file?.columns ?? ({} as never), { zone, order: undefined }).items).toEqual([])
  })

  it('of ten thousand rows is read in less than a second', () => {
    const row = (index: number) =>
      `"Thing ""${index}"", done",2026-11-${String((index % 28) + 1).padStart(2, '0')} 10:00,https://t.example/${index}`
    const text = ['title,closed at,url', ...Array.from({ length: 10_000 }, (_, index) => row(index))].join('\n')
    const start = performance.now()
    const { items, broken } = read(text)
    expect([items.length, broken.length, items[9999]?.title]).toEqual([10_000, 0, 'Thing "9999", done'])
    expect(performance.now() - start).toBeLessThan(1000)
  })
})
