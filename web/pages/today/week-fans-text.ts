// Words of the row of small fans.

import { defineText } from '../../i18n/define-text.ts'

export const weekFansText = defineText({
  en: {
    fans: 'The last eight weeks',
    weekOf: (date: string) => `Week of ${date}`,
    before: (width: string) => `before ${width}`,
    after: (width: string) => `after ${width}`,
    nothing: 'not measured',
    busy: 'busy week',
    comma: ', ',
    gainReal: (gain: string, change: string) => `${gain} is more than your reading error (up to ${change}).`,
    gainWithinNoise: (gain: string, change: string) => `${gain} is within your reading error (up to ${change}).`,
    busyKey: 'Busy weeks are in the second colour',
  },
  ja: {
    fans: '最近の8週',
    weekOf: (date: string) => `${date}からの週`,
    before: (width: string) => `前 ${width}`,
    after: (width: string) => `後 ${width}`,
    nothing: '測定なし',
    busy: '忙しい週',
    comma: '、',
    gainReal: (gain: string, change: string) => `${gain}は、測定の誤差（${change}まで）を超えています。`,
    gainWithinNoise: (gain: string, change: string) => `${gain}は、測定の誤差（${change}まで）の範囲です。`,
    busyKey: '色の違う扇は、忙しい週',
  },
})
