// Words of what is edited where it stands.

import { defineText } from '../../i18n/define-text.ts'
import { formatNumber } from '../../i18n/format.ts'

export const inPlaceText = defineText({
  en: {
    add: 'Add',
    change: 'Change this line',
    deleteItem: (what: string) => `Delete: ${what}`,
    tooLong: (most: number, have: number) =>
      `At most ${formatNumber(most, 0)} characters; these are ${formatNumber(have, 0)}.`,
    added: (count: number) => (count === 1 ? 'Saved on this device' : `${count} lines saved on this device`),
  },
  ja: {
    add: '追加',
    change: 'この行を直す',
    deleteItem: (what: string) => `削除：${what}`,
    tooLong: (most: number, have: number) =>
      `${formatNumber(most, 0)}文字までです（いま${formatNumber(have, 0)}文字）。`,
    added: (count: number) => (count === 1 ? 'この端末に保存しました' : `${count}行をこの端末に保存しました`),
  },
})
