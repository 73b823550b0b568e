// Standing up from a notification: the timer ends at once, and can be taken back.

import { whyFailed } from '../entry/why-failed.ts'
import { defineText } from '../i18n/define-text.ts'
import { stopTimers } from '../pages/today/sitting-timer.ts'
import { notifyProblem } from '../parts/notice.tsx'

const text = defineText({
  en: { notStopped: 'The timer still runs: this device’s storage did not take its end.' },
  ja: { notStopped: 'タイマーを止められませんでした。端末の保存領域に書き込めません。' },
})

export async function standUp(): Promise<void> {
  try {
    await stopTimers()
  } catch (error) {
    notifyProblem(await whyFailed(error, text().notStopped))
  }
}
