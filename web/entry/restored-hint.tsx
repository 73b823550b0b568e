// Says that something typed earlier stands here and is not saved yet, and throws it away when it is not wanted.

import { defineText } from '../i18n/define-text.ts'
import { notify } from '../parts/notice.tsx'
import { EntryHint } from './entry-hint.tsx'

const text = defineText({
  en: {
    restored: 'Picked up where you left off (not saved yet).',
    startOver: 'Start over',
    thrownAway: 'Started over',
  },
  ja: {
    restored: '前回の続きです（まだ保存していません）。',
    startOver: '最初から',
    thrownAway: '書きかけを消しました',
  },
})

interface RestoredHintProps {
  /** Throws it away and returns the way back. */
  readonly onStartOver: () => () => Promise<void>
}

export function RestoredHint({ onStartOver }: RestoredHintProps) {
  return (
    <EntryHint action={text().startOver} onAction={() => notify(text().thrownAway, onStartOver())}>
      {text().restored}
    </EntryHint>
  )
}
