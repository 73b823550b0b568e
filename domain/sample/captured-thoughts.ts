// What the invented person noticed, in both languages.

import type { Mood } from '../records/mood.ts'

export interface CapturedThought {
  readonly text: string
  readonly moods: readonly Mood[]
  /** For something to read. */
  readonly url?: string
}

export const capturedThoughts: readonly [CapturedThought, ...CapturedThought[]] = [
  { text: 'ペアで書いたら二時間で終わった。ひとりなら二日かかっていたと思う。', moods: ['fun', 'learn'] },
  { text: 'レビューの待ち時間を測ってみたら、平均で九時間もあった。', moods: ['learn', 'improve'] },
  { text: '古いバッチをようやく消せた。誰も困らなかった。', moods: ['done', 'fun'] },
  { text: '朝会が長い。立ってやるとすぐ終わる。', moods: ['improve'] },
  { text: '監視のしきい値を下げたら、夜中に三回も起こされた。', moods: ['improve'] },
  { text: 'ログに要求番号を入れておいて助かった。原因まで五分でたどれた。', moods: ['done', 'learn'] },
  { text: '新しく入った人の質問のおかげで、手順書の穴がわかった。', moods: ['learn'] },
  { text: 'テストが遅いと、みんな走らせなくなる。まず速くするところから。', moods: ['improve', 'learn'] },
  { text: '二週間ぶりに定時で帰れた。夕焼けがきれいだった。', moods: ['fun'] },
  { text: '会議を三つ断ったら、午後がまるごと空いた。', moods: ['done', 'improve'] },
  { text: '太ももの裏は、息を吐きながらだと明らかに伸びる。', moods: ['learn'] },
  { text: '座りっぱなしの日は、股関節の前が硬い。翌日まで残る。', moods: ['learn', 'improve'] },
  { text: '先生に膝を伸ばしきらなくていいと言われて、急に楽になった。', moods: ['learn', 'fun'] },
  { text: 'はじめて床に肘がついた。', moods: ['fun', 'done'] },
  { text: '風呂あがりに測るのと寝る前に測るのでは、三センチも違う。', moods: ['learn'] },
  { text: '週末に二回やると、火曜までよく開く気がする。気のせいかもしれない。', moods: ['learn'] },
  { text: '張りが強い日に無理をしない、を今週は守れた。', moods: ['done'] },
  { text: '一時間ごとに立つと決めたが、集中すると忘れる。', moods: ['improve'] },
  {
    text: 'トランザクション分離レベルの記事。あとでゆっくり読む。',
    moods: ['learn'],
    url: 'https://example.com/articles/isolation-levels',
  },
  {
    text: '睡眠と筋肉の回復についての総説。図だけでもおもしろい。',
    moods: ['learn'],
    url: 'https://example.com/reviews/sleep-and-recovery',
  },
  { text: '小説を一冊読み終えた。仕事のことを三日忘れていた。', moods: ['fun'] },
  { text: '本を寝る前に読むと、画面を見るより早く眠れる。', moods: ['learn', 'improve'] },
  { text: '障害の振り返りで、誰も責められなかったのがよかった。', moods: ['fun', 'learn'] },
  { text: '設計を絵にしたら、話が十分で済んだ。', moods: ['done', 'learn'] },
  { text: 'A flaky test turned out to be a real race. Glad nobody had muted it.', moods: ['learn', 'done'] },
  { text: 'Deleted more lines than I wrote this week.', moods: ['done', 'fun'] },
  {
    text: 'The migration ran in four minutes on a copy and in forty on the real thing. Index order.',
    moods: ['learn'],
  },
  { text: 'Asked for help after one hour instead of one day. Should be the rule.', moods: ['improve', 'learn'] },
  { text: 'Our estimates are fine; it is the waiting between steps that eats the week.', moods: ['learn', 'improve'] },
  {
    text: 'Wrote the error message first, then the code that needs it. It reads much better.',
    moods: ['learn', 'fun'],
  },
  { text: 'Shipped the importer. First user file broke it, second one worked.', moods: ['done'] },
  { text: 'Three people explained the same thing to me in three ways. I needed all of them.', moods: ['learn', 'fun'] },
  { text: 'On-call was quiet. The dashboards from last month paid off.', moods: ['done'] },
  { text: 'Every meeting about the schedule moves the schedule.', moods: ['improve'] },
  { text: 'Hamstrings are looser after a walk than after ten minutes of warming up indoors.', moods: ['learn'] },
  { text: 'Held the split for two minutes and could still breathe calmly.', moods: ['done', 'fun'] },
  { text: 'Left side is always two steps behind the right. Start with the left from now on.', moods: ['improve'] },
  { text: 'A long flight costs me about a week of flexibility.', moods: ['learn'] },
  { text: 'The class was harder than expected and the best hour of the week.', moods: ['fun'] },
  { text: 'Standing desk for calls only. That one I can actually keep up.', moods: ['improve', 'done'] },
  {
    text: 'Essay on small batches. Read it before planning.',
    moods: ['learn'],
    url: 'https://example.com/essays/small-batches',
  },
  {
    text: 'Paper about how stretching changes tolerance rather than length. Surprising.',
    moods: ['learn'],
    url: 'https://example.com/papers/stretch-tolerance',
  },
  { text: 'Finished the chapter on queues; our retry logic is exactly the bad example.', moods: ['learn', 'improve'] },
  { text: 'Bought the paper edition. I remember what I read on paper.', moods: ['fun'] },
  { text: 'Notes that I wrote down right away are the only ones that I found again.', moods: ['learn'] },
  { text: 'Cooked, slept eight hours, and the bug was obvious in the morning.', moods: ['fun', 'done'] },
]
