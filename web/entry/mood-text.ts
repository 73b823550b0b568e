// Names of the moods that a capture can carry.

import { defineText } from '../i18n/define-text.ts'

export const moodText = defineText({
  en: { fun: 'Fun', done: 'Done', learn: 'Learn', improve: 'Improve' },
  ja: { fun: '楽しかった', done: 'できた', learn: '学んだ', improve: '直したい' },
})
