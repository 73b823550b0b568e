// Words of the body map.

import { defineText } from '../i18n/define-text.ts'

export const bodyText = defineText({
  en: {
    title: 'Where it is tight, sore or relieved',
    feel: 'Mark as',
    hint: 'Tap once for slight, twice for clear, three times for strong; once more clears it.',
    together: 'Left and right together',
    front: 'Front: your right is on the left',
    back: 'Back: your right is on the right',
    left: 'L',
    right: 'R',
    both: 'all',
    whole: (area: string) => `${area}, all`,
    list: 'As a list',
    nothing: 'nothing',
    state: (area: string, feel: string) => `${area}: ${feel}`,
    remove: (area: string) => `Remove: ${area}`,
    louder: (area: string) => `${area}: change strength`,
  },
  ja: {
    title: '張っている・痛い・ほぐれた場所',
    feel: '印のつけ方',
    hint: '1回で「少し」、2回で「はっきり」、3回で「強く」。もう1回で消えます。',
    together: '左右をまとめて',
    front: '前：あなたの右は、図の左側です',
    back: '後ろ：あなたの右は、図の右側です',
    left: '左',
    right: '右',
    both: '全体',
    whole: (area: string) => `全体 ${area}`,
    list: '一覧から選ぶ',
    nothing: 'なし',
    state: (area: string, feel: string) => `${area}：${feel}`,
    remove: (area: string) => `${area}を消す`,
    louder: (area: string) => `${area}の強さを変える`,
  },
})
