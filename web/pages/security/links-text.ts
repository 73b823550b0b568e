// Words of bringing in another device by a sign-in link.

import { defineText } from '../../i18n/define-text.ts'

export const linksText = defineText({
  en: {
    title: 'Add a device',
    intro:
      'A sign-in link brings another phone, computer or browser into this account. It works once, for ten minutes. Open it there and tap “Sign in”; opening it alone does nothing.',
    make: 'Make a link',
    making: 'Making a link…',
    again: 'Make a new link',
    made: 'Open this on the other device',
    camera: 'Scan it with the other device’s camera, or send yourself the link.',
    careful: 'Whoever opens it first is in your account: show or send it only to yourself.',
    address: 'Sign-in link',
    qr: 'QR code of the sign-in link',
    left: (time: string) => `Good for ${time}`,
    overTitle: 'This link has ended',
    over: 'The ten minutes are over: this link does not work any more.',
    share: 'Share…',
    shareTitle: 'Sign in to Nobi',
    done: 'Put away',
    cameIn: (label: string) => `“${label}” is signed in now. The link is used up.`,
  },
  ja: {
    title: '端末を追加',
    intro:
      'サインイン用リンクで、ほかのスマートフォンやパソコン、ブラウザをこのアカウントに加えます。10分間、1回だけ使えます。その端末で開いて「サインイン」を押してください。開いただけでは何も起きません。',
    make: 'リンクを作る',
    making: 'リンクを作っています…',
    again: '新しいリンクを作る',
    made: 'もう一方の端末で開いてください',
    camera: 'もう一方の端末のカメラで読み取るか、リンクを自分に送ってください。',
    careful: '最初に開いた人があなたのアカウントに入れます。自分以外には見せたり送ったりしないでください。',
    address: 'サインイン用リンク',
    qr: 'サインイン用リンクのQRコード',
    left: (time: string) => `残り ${time}`,
    overTitle: 'リンクは期限切れです',
    over: '10分が過ぎました。このリンクはもう使えません。',
    share: '共有…',
    shareTitle: 'Nobiにサインイン',
    done: 'しまう',
    cameIn: (label: string) => `「${label}」がサインインしました。リンクは使用済みです。`,
  },
})
