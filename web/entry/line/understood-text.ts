// Words about what was understood of the line of Today.

import { defineText } from '../../i18n/define-text.ts'

export const understoodText = defineText({
  en: {
    title: 'Understood; Enter saves it',
    note: 'Kept as a note',
    areas: 'Felt',
    more: (count: number) => `Show ${count} more`,
    edit: 'Change before saving: ',
    notMeant: (what: string) => `Not meant so: ${what}`,
    fromLine: (words: string) => `Read from “${words}”. Saving here saves everything that stands in the line.`,
    saved: (what: string) => `Saved on this device: ${what}`,
    savedCount: (count: number) => `Saved on this device: ${count} entries`,
    and: ' · ',
  },
  ja: {
    title: 'こう読み取りました。Enterで保存します',
    note: 'メモとして残します',
    areas: '体の感じ',
    more: (count: number) => `あと${count}件を見る`,
    edit: '保存の前に直す：',
    notMeant: (what: string) => `この読み取りをやめる：${what}`,
    fromLine: (words: string) => `「${words}」から読み取りました。ここで保存すると、書いたものすべてを保存します。`,
    saved: (what: string) => `この端末に保存しました：${what}`,
    savedCount: (count: number) => `この端末に保存しました：${count}件`,
    and: '・',
  },
})
