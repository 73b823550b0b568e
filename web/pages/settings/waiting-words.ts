// A count of changes in words.

import { defineText } from '../../i18n/define-text.ts'
import { formatNumber } from '../../i18n/format.ts'

const text = defineText({
  en: { changes: (count: string, isOne: boolean) => (isOne ? '1 change' : `${count} changes`) },
  ja: { changes: (count: string) => `${count}件` },
})

export function changesInWords(count: number): string {
  return text().changes(formatNumber(count, 0), count === 1)
}
