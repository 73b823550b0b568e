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
    busyKey: '色の違う扇は、忙しい週',
  },
})
