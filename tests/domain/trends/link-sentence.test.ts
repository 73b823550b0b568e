import { describe, expect, it } from 'vitest'
import type { LinkFinding } from '../../../domain/trends/link-finding.ts'
import { againstStated, linkFooters, linkSentence } from '../../../domain/trends/link-sentence.ts'
import { measuredShare } from '../../../domain/trends/measured-share.ts'
import { measuredShareSentence } from '../../../domain/trends/measured-share-sentence.ts'

const estimate = {
  perSd: -1,
  low: -2,
  high: -0.04,
  p: 0.02,
  exposureSd: 1,
  degreesOfFreedom: 27,
  errors: { carryOver: 0, noiseShare: 0 },
  likely: [],
  hasSeasons: false,
}

function finding(verdict: Exclude<LinkFinding['verdict'], 'cannot-compute'>, weeks = 30, high = -0.04): LinkFinding {
  return { verdict, weeks, estimate, difference: { estimate: -1.23, low: -2.46, high }, small: 1.15 }
}

describe('the words for a finding', () => {
  it.each([
    [
      { verdict: 'cannot-compute', weeks: 4 } as const,
      'I cannot compare busy and usual weeks yet: your weeks were too similar, or too few weeks were busy.',
      '忙しい週とふだんの週をまだくらべられません。週ごとの差が小さいか、忙しい週の数が少なすぎます。',
    ],
    [
      finding('too-few', 9),
      'Not enough data yet. 9 weeks have both a split measurement and work, sitting and sleep records. I need at least 20 to judge. For now I cannot say whether there is a link.',
      'まだデータが足りません。開脚の記録と、仕事・座り時間・睡眠の記録がそろった週は9週です。判定には20週以上が必要です。今は、関係があるともないとも言えません。',
    ],
    [
      finding('too-early', 14, 0.3),
      'Too early to judge (14 of 20 weeks). So far the split in busy weeks differs from usual weeks by somewhere between -2.5 and 0.3 cm. A range this wide can easily be chance.',
      'まだ判定できません(20週のうち14週)。今のところ、忙しい週の開脚とふだんの週との差は、-2.5〜0.3 cmのどこかです。この幅なら、偶然でも十分に起こります。',
    ],
    [
      finding('none', 30, 0.3),
      'No clear link so far. Over 30 weeks, busy weeks differ from usual weeks by -2.5 to 0.3 cm. This does not prove that there is no link.',
      '今のところ、はっきりした関係は見えません。30週の記録では、忙しい週とふだんの週の差は-2.5〜0.3 cmの範囲です。関係がないと証明されたわけではありません。',
    ],
    [
      finding('none'),
      'No clear link so far. Over 30 weeks, busy weeks differ from usual weeks by -2.5 to 0.0 cm. This does not prove that there is no link. The range leaves out zero, but because the app looks again every week, I wait for a clearer result.',
      '今のところ、はっきりした関係は見えません。30週の記録では、忙しい週とふだんの週の差は-2.5〜0.0 cmの範囲です。関係がないと証明されたわけではありません。この範囲は0を含みませんが、毎週くり返し見ているため、もっとはっきりするまで判定を待ちます。',
    ],
    [
      finding('small'),
      'If there is a link, it is small. Over 30 weeks, a difference of more than 1.2 cm in either direction does not fit your records.',
      '関係があるとしても小さそうです。30週の記録では、どちらの向きでも1.2 cmを超える差は、あなたの記録と合いません。',
    ],
    [
      finding('weak'),
      'Weak evidence of a link. In busy weeks your split tends to be about 1.2 cm narrower (range -2.5 to 0.0 cm, 30 weeks). It may still be chance, and the real difference is often smaller than the first estimate. Association, not cause.',
      '弱い手がかりがあります。忙しい週は、開脚が約1.2 cmせまい傾向です(範囲-2.5〜0.0 cm、30週)。まだ偶然かもしれません。本当の差は、最初の見積もりより小さいことがよくあります。一緒に起きているというだけで、原因とは言えません。',
    ],
    [
      finding('strong'),
      'Strong evidence of a link. In busy weeks your split is about 1.2 cm narrower (range -2.5 to 0.0 cm, 30 weeks), also without the two weeks that matter most. Association, not cause: less stretching, cold days or pain in busy weeks could be the reason.',
      '強い手がかりがあります。忙しい週は、開脚が約1.2 cmせまいです(範囲-2.5〜0.0 cm、30週)。影響のいちばん大きい2週を除いても変わりません。ただし、一緒に起きているというだけで、原因とは言えません。忙しい週はストレッチが減る、寒い、痛みがある、といったことが理由かもしれません。',
    ],
  ])('are these: %#', (found, en, ja) => {
    expect(linkSentence(found)).toEqual({ en, ja })
  })

  it('name another cause where it is one', () => {
    expect(linkSentence(finding('weak'), 'sitting').en).toContain('In weeks with much sitting your split')
    expect(linkSentence(finding('weak'), 'sitting').ja).toContain('座る時間の長い週は、開脚が')
    expect(linkSentence({ verdict: 'cannot-compute', weeks: 4 }, 'sleep').en).toContain('too few weeks had short sleep')
  })

  it('always say that it is no cause, and that seasons are not told apart where they are not', () => {
    expect(linkFooters(finding('none')).map(({ en }) => en)).toEqual([
      'Association, not cause.',
      'Seasons cannot be told apart yet.',
    ])
    const difference = { estimate: 0, low: -1, high: 1 }
    const long: LinkFinding = {
      verdict: 'none',
      weeks: 90,
      estimate: { ...estimate, likely: [], hasSeasons: true },
      difference,
      small: 1,
    }
    expect(linkFooters(long).map(({ ja }) => ja)).toEqual([
      '一緒に起きているかどうかを見たもので、原因を示すものではありません。',
    ])
  })

  it('say when evidence points the other way than stated, and nothing without evidence', () => {
    expect(againstStated(finding('weak'), 'up')?.en).toContain('other way round')
    expect(againstStated(finding('weak'), 'down')).toBeUndefined()
    expect(againstStated(finding('none'), 'up')).toBeUndefined()
  })
})

describe('how often busy weeks were measured', () => {
  const weeks = (busy: readonly [number, number], other: readonly [number, number]) => [
    ...Array.from({ length: busy[1] }, (_, index) => ({ isBusy: true, isMeasured: index < busy[0] })),
    ...Array.from({ length: other[1] }, (_, index) => ({ isBusy: false, isMeasured: index < other[0] })),
  ]

  it('is warned about from 25 points on', () => {
    const exactly = measuredShare(weeks([6, 12], [15, 20]))
    expect(exactly).toMatchObject({ measuredBusy: 6, busy: 12, measuredOther: 15, other: 20, isLessInBusy: true })
    if (exactly === undefined) throw new Error('no share')
    expect(measuredShareSentence(exactly)).toEqual({
      en: 'Measured in 6 of 12 busy weeks and 15 of 20 other weeks. You measured less often in busy weeks, so this answer may be off.',
      ja: '測定があったのは、忙しい週12週のうち6週、ほかの週20週のうち15週です。忙しい週は測る回数が少ないため、この結果はずれている可能性があります。',
    })
    expect(measuredShare(weeks([7, 12], [15, 20]))?.isLessInBusy).toBe(false)
    expect(measuredShare(weeks([12, 12], [1, 20]))?.isLessInBusy).toBe(false)
  })

  it('is unknown without a busy and another week', () => {
    expect(measuredShare(weeks([0, 0], [1, 2]))).toBeUndefined()
    expect(measuredShare([])).toBeUndefined()
  })
})
