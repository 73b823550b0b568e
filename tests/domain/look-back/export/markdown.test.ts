// A look-back as Markdown, read by a real renderer.

import { micromark } from 'micromark'
import { gfm, gfmHtml } from 'micromark-extension-gfm'
import { describe, expect, it } from 'vitest'
import { markdownOf } from '../../../../domain/look-back/export/markdown.ts'
import { milestoneDocument } from '../../../../domain/look-back/export/milestone-document.ts'
import { postmortemDocument } from '../../../../domain/look-back/export/postmortem-document.ts'
import { milestoneToExport, plainWords, postmortem, postmortemToExport } from '../../../support/look-backs.ts'

const render = (markdown: string) => micromark(markdown, { extensions: [gfm()], htmlExtensions: [gfmHtml()] })

describe('a milestone', () => {
  it('is read from its name to what was decided', () => {
    expect(markdownOf(milestoneDocument(milestoneToExport, plainWords))).toBe(`# November \\#1

2026-11-02 to 2026-11-29 · 4 × 7 days

## Purposes

- find-problems
- grow-agency

## Summary

Calmer than\\
October

## Area fun-done

**Summary** We ship on Tuesdays

- More liked (liked 2)
- The build is fast \\*now\\* (liked 1)

## Area learn

- 記事を5時間かけて読んだ <https://a.example/x_y>

## Area idea

- Pair on Mondays?

## Actions

- [ ] Move the meeting (due 2026-12-04)
- [ ] Buy a clock (dropped; there is one)
- [x] Write it down
`)
  })

  it('that nobody wrote about goes by its days', () => {
    const { period } = milestoneToExport
    const bare = {
      ...milestoneToExport,
      period: { ...period, record: undefined, title: undefined },
      stickies: [],
      actions: [],
    }
    expect(markdownOf(milestoneDocument(bare, plainWords))).toBe(
      '# 2026-11-02 to 2026-11-29\n\n2026-11-02 to 2026-11-29 · 4 × 7 days\n',
    )
  })
})

describe('a postmortem', () => {
  it('is read from its times to its drills', () => {
    expect(markdownOf(postmortemDocument(postmortemToExport, plainWords))).toBe(`# Cluster full of zombies

- **Started** 01:00 (Asia/Tokyo)
- **Detected** 01:12 (after 12 min)
- **Resolved** 03:30 (after 150 min)

## Impact

fork() failed\\
for everybody

## Timeline

- **00:30** A deploy (outside)
- **01:20** 32,000 × about 15 KiB

## Causes

- /proc/sys/kernel/pid\\_max is 32768

## Went well

- Seen within minutes

## Lucky

- It was noon

## Learned

**Does ulimit count zombies?** Yes

**cgroup memory?** open

## Drills

- [ ] Practise strace (every 28 days; done 2026-11-29)
`)
  })

  it('full of hostile text is the same headings, lists and links', () => {
    const hostile = '</li><script>alert(1)</script>\n# x\n- [y](javascript:alert(1)) @all ![z](https://e.vil/x.png)'
    const given = {
      ...postmortem,
      title: hostile,
      impact: hostile,
      causes: { a: hostile },
      learned: { q: { question: hostile, answer: hostile } },
    }
    const html = render(markdownOf(postmortemDocument({ ...postmortemToExport, postmortem: given }, plainWords)))
    expect(html).not.toMatch(/<(script|img|a)\b/)
    expect([html.match(/<h1>/g)?.length, html.match(/<h2>/g)?.length, html.match(/<ul>/g)?.length]).toEqual([1, 7, 6])
  })
})

it('an address is a link only when it can be nothing else', () => {
  const list = (url: string) => render(markdownOf([{ kind: 'list', items: [{ text: 'a', url }] }]))
  expect(list('https://a.example/x?y=1&z=(2)_3')).toContain('<a href="https://a.example/x?y=1&amp;z=(2)_3">')
  for (const url of [
    'javascript:alert(1)',
    'https://a.example/ b',
    'https://a.example/><script>',
    'data:text/html,x',
    'https://a\\b',
  ]) {
    expect(list(url)).not.toMatch(/<(a|script)\b/)
  }
})
