// Words around sample data.

import { defineText } from '../i18n/define-text.ts'

export const sampleText = defineText({
  en: {
    label: 'Sample data',
    banner: 'Invented sample data. What you type here goes with it.',
    sharedWaits: 'What you shared becomes your note then.',
    end: 'Remove sample data',
    ended: 'The sample data is gone. This is yours.',
    notEnded: 'The sample data could not be removed. Please try again.',
  },
  ja: {
    label: 'サンプルデータ',
    banner: '架空のサンプルデータです。入力したものも一緒に消えます。',
    sharedWaits: '共有された内容は、そのあとであなたのメモになります。',
    end: 'サンプルを消す',
    ended: 'サンプルデータを消しました。ここからはあなたの記録です。',
    notEnded: 'サンプルデータを消せませんでした。もう一度お試しください。',
  },
})
