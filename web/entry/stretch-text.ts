// Words of the stretch sheet.

import { defineText } from '../i18n/define-text.ts'

export const stretchText = defineText({
  en: {
    titleNew: 'Stretch',
    titleEdit: 'Edit stretch',
    before: 'Before stretching',
    after: 'After stretching',
    lastTime: (width: string) => `Last time ${width}`,
    afterLater: 'Can wait until you have stretched',
    expected: (width: string) => `${width} with the gain of last time`,
    gain: (gain: string) => `${gain} in this session`,
    saveBefore: (width: string) => `Save ${width} before`,
    saveAfter: (width: string) => `Save ${width} after`,
    saveBoth: (before: string, after: string) => `Save ${before} → ${after}`,
  },
  ja: {
    titleNew: 'ストレッチ',
    titleEdit: 'ストレッチを直す',
    before: 'ストレッチ前の開脚幅',
    after: 'ストレッチ後の開脚幅',
    lastTime: (width: string) => `前回は${width}`,
    afterLater: '後の幅は、ストレッチのあとで入力できます',
    expected: (width: string) => `前回と同じ伸びなら${width}`,
    gain: (gain: string) => `今回の伸び ${gain}`,
    saveBefore: (width: string) => `前 ${width} を保存`,
    saveAfter: (width: string) => `後 ${width} を保存`,
    saveBoth: (before: string, after: string) => `${before} → ${after} を保存`,
  },
})
