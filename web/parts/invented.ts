// Whether what is shown is invented: then it says so wherever it goes, in files, in pictures and on paper.

import { signal } from '@preact/signals'
import { defineText } from '../i18n/define-text.ts'

export const isInvented = signal(false)

const text = defineText({ en: { mark: 'Invented sample data' }, ja: { mark: '架空のサンプルデータ' } })

/** The words to stand on it; undefined for the person's own. */
export function inventedMark(): string | undefined {
  return isInvented.value ? text().mark : undefined
}
