// Words about the home screen.

import { defineText } from '../i18n/define-text.ts'

export const installText = defineText({
  en: {
    title: 'Nobi as an app',
    body: 'One tap away, in a window of its own, and your system is less likely to clear what it keeps.',
    install: 'Install',
    decline: 'No, thanks',
    share: 'Tap the share symbol of the browser.',
    add: 'Choose “Add to Home Screen”.',
    open: 'From then on, open Nobi there.',
    apart: 'The home screen has records of its own: sign in there to see those of this browser.',
  },
  ja: {
    title: 'Nobiをアプリとして使う',
    body: 'タップ1回で、専用の画面に開きます。記録がシステムに消されることも少なくなります。',
    install: 'インストール',
    decline: '今後表示しない',
    share: 'ブラウザの共有ボタンをタップします。',
    add: '「ホーム画面に追加」を選びます。',
    open: 'これからは、そのアイコンから開きます。',
    apart: 'ホーム画面のNobiの記録は別になります。このブラウザの記録も見るには、そちらでサインインしてください。',
  },
})
