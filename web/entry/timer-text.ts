// Words of the stretch timer.

import { defineText } from '../i18n/define-text.ts'

export const timerText = defineText({
  en: {
    hold: 'Hold for',
    seconds: (count: number) => `${count} s`,
    sets: 'Sets',
    times: (count: number) => (count === 1 ? '1 set' : `${count} sets`),
    about: (ready: number, change: number) =>
      `${ready} s to get ready, ${change} s between sets. The screen stays on; the phone buzzes where it can.`,
    start: 'Start',
    stop: 'Stop',
    again: 'Again',
    ready: 'Get ready',
    holding: 'Hold',
    change: 'Change sides, breathe',
    setOf: (set: number, sets: number) => `Set ${set} of ${sets}`,
    done: (time: string) => `Done at ${time}`,
    show: 'Stretch timer',
    left: (digits: string) => `${digits} left`,
  },
  ja: {
    hold: 'キープする時間',
    seconds: (count: number) => `${count}秒`,
    sets: '回数',
    times: (count: number) => `${count}回`,
    about: (ready: number, change: number) =>
      `準備に${ready}秒、1回ごとに${change}秒の間があります。画面は消えません。振動できる端末では、区切りで震えます。`,
    start: '始める',
    stop: '止める',
    again: 'もう一度',
    ready: '準備',
    holding: 'キープ',
    change: '左右を替えて、ひと息',
    setOf: (set: number, sets: number) => `${sets}回のうち${set}回目`,
    done: (time: string) => `${time}に終わりました`,
    show: 'ストレッチのタイマー',
    left: (digits: string) => `あと ${digits}`,
  },
})
