// Words of the list of devices.

import { defineText } from '../../i18n/define-text.ts'

export const devicesText = defineText({
  en: {
    title: 'Devices',
    intro: 'Browsers that are signed in to this account.',
    thisDevice: 'This device',
    seen: (ago: string) => `Last seen ${ago}`,
    since: (day: string) => `since ${day}`,
    end: 'Sign out',
    endNamed: (label: string) => `Sign out ${label}`,
    endQuestion: (label: string) =>
      `Sign out “${label}”? What it has not sent yet stays on it and is sent when somebody signs in there again.`,
    keep: 'Keep it',
    ended: (label: string) => `“${label}” is signed out`,
    endOthers: (count: string) => `Sign out everywhere else (${count})`,
    endOthersQuestion: (count: string, isOne: boolean) =>
      isOne
        ? 'Sign out the one other device? Tokens stay as they are.'
        : `Sign out the ${count} other devices? Tokens stay as they are.`,
    endOthersYes: 'Sign them out',
    keepAll: 'Keep them',
    othersEnded: (count: string) => `Signed out elsewhere: ${count}`,
    alone: 'No other device is signed in.',
  },
  ja: {
    title: '端末',
    intro: 'このアカウントにサインインしているブラウザです。',
    thisDevice: 'この端末',
    seen: (ago: string) => `最後の利用：${ago}`,
    since: (day: string) => `${day}から`,
    end: 'サインアウト',
    endNamed: (label: string) => `${label}をサインアウト`,
    endQuestion: (label: string) =>
      `「${label}」をサインアウトしますか。まだ送っていない記録はその端末に残り、もう一度サインインすると送られます。`,
    keep: 'このままにする',
    ended: (label: string) => `「${label}」をサインアウトしました`,
    endOthers: (count: string) => `ほかのすべて（${count}台）をサインアウト`,
    endOthersQuestion: (count: string) => `ほかの${count}台をサインアウトしますか。トークンはそのままです。`,
    endOthersYes: 'サインアウトする',
    keepAll: 'このままにする',
    othersEnded: (count: string) => `ほかの${count}台をサインアウトしました`,
    alone: 'ほかにサインインしている端末はありません。',
  },
})
