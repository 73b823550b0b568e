// What somebody new can do besides logging at once: sign in, or look around.

import { useState } from 'preact/hooks'
import { whyFailed } from '../../entry/why-failed.ts'
import { language } from '../../i18n/language.ts'
import { notifyProblem } from '../../parts/notice.tsx'
import { today } from '../../store/now.ts'
import { lookAround } from '../../store/sample.ts'
import './first-ways.css'
import { todayText as text } from './today-text.ts'

export function FirstWays() {
  const [isBusy, setBusy] = useState(false)
  const look = async () => {
    setBusy(true)
    try {
      await lookAround({ today: today.value, language: language.value })
    } catch (error) {
      setBusy(false)
      notifyProblem(await whyFailed(error, text().noSample))
    }
  }
  return (
    <p class="first-ways">
      <button type="button" class="button button-quiet" disabled={isBusy} onClick={() => void look()}>
        {isBusy ? text().makingSample : text().lookAround}
      </button>
      <a class="button button-quiet" href="/sign-in">
        {text().signIn}
      </a>
    </p>
  )
}
