// Words of the page that lists what was done to the account; `audit-words.ts` has those of the events.

import { defineText } from '../../i18n/define-text.ts'

export const auditText = defineText({
  en: {
    title: 'Activity',
    back: 'Security',
    intro:
      'Who came in and what was done to the account in the last 90 days, newest first. Your entries are not in it.',
    link: 'See the activity',
    linkIntro: 'Every sign-in, device, token and passkey of the last 90 days.',
    emptyTitle: 'Nothing yet',
    emptyBody: 'What is done to the account from now on appears here.',
    more: 'Show more',
    loadingMore: 'Asking the server…',
    moreFailed: 'The rest could not be read.',
    end: 'That is all of the last 90 days.',
    refused: 'Attempts in vain',
    refusedIntro:
      'How often somebody tried to get in to this server and was refused, each day in UTC. It is not known which account they meant.',
    refusedNone: 'Nobody has tried in vain in the last 90 days.',
    day: 'Day',
    what: 'Tried with',
    count: 'Times',
  },
  ja: {
    title: '操作の記録',
    back: 'セキュリティ',
    intro: '過去90日間に誰が入り、アカウントに何をしたか。新しい順です。日々の記録の内容は含みません。',
    link: '操作の記録を見る',
    linkIntro: '過去90日間のサインイン、端末、トークン、パスキーのすべてです。',
    emptyTitle: 'まだありません',
    emptyBody: 'これからアカウントに行われたことが、ここに並びます。',
    more: 'さらに表示',
    loadingMore: 'サーバーに問い合わせています…',
    moreFailed: '続きを読めませんでした。',
    end: '過去90日間の記録はここまでです。',
    refused: '失敗した試み',
    refusedIntro: 'このサーバーに入ろうとして拒まれた回数です（日はUTC）。どのアカウントを狙ったものかは分かりません。',
    refusedNone: '過去90日間、失敗した試みはありません。',
    day: '日',
    what: '手段',
    count: '回数',
  },
})
