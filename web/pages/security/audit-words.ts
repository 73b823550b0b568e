// Every event of the audit in words: what was done, to what, by whom and from where.

import { defineText } from '../../i18n/define-text.ts'
import { formatNumber } from '../../i18n/format.ts'
import type { AuditEntry } from '../../store/identity/audit.ts'

/** `subject` is the name of what it was done to; `by` in words how, with its leading space where the language has one. */
interface Told {
  readonly subject: string
  readonly by: string
  readonly count: string
}

/** Named as in the API; a test walks the API's own list. */
const events = defineText({
  en: {
    'account-made': ({ subject }: Told) => `The account “${subject}” was made`,
    'sign-in': ({ subject, by }: Told) => `“${subject}” signed in${by}`,
    'sign-out': ({ subject }: Told) => `“${subject}” signed out`,
    'step-up': ({ subject }: Told) => `Confirmed that it is you with the passkey “${subject}”`,
    'session-ended': ({ subject }: Told) => `The device “${subject}” was signed out`,
    'others-ended': ({ count }: Told) => `All other devices were signed out (${count})`,
    'token-made': ({ subject }: Told) => `The token “${subject}” was made`,
    'token-ended': ({ subject }: Told) => `The token “${subject}” was revoked`,
    'passkey-added': ({ subject }: Told) => `The passkey “${subject}” was added`,
    'passkey-renamed': ({ subject }: Told) => `A passkey was renamed to “${subject}”`,
    'passkey-removed': ({ subject }: Told) => `The passkey “${subject}” was removed`,
    'passkey-counter': ({ subject }: Told) =>
      `The passkey “${subject}” was refused: its counter went back, so it may have been copied`,
    'link-made': 'A sign-in link for another device was made',
    'codes-made': 'New recovery codes were made; the earlier ones are void',
    export: 'Everything in the account was exported',
    'notifications-on': () => 'Notifications turned on',
    'notifications-off': ({ subject }: Told) => `Notifications turned off (${subject})`,
    'tracker-token-kept': ({ subject }: Told) => `A token of another service was given to keep (${subject})`,
    'tracker-token-forgotten': ({ subject }: Told) => `A kept token of another service was erased (${subject})`,
  },
  ja: {
    'account-made': ({ subject }: Told) => `アカウント「${subject}」を作成`,
    'sign-in': ({ subject, by }: Told) => `「${subject}」が${by}サインイン`,
    'sign-out': ({ subject }: Told) => `「${subject}」がサインアウト`,
    'step-up': ({ subject }: Told) => `パスキー「${subject}」で本人確認`,
    'session-ended': ({ subject }: Told) => `端末「${subject}」をサインアウト`,
    'others-ended': ({ count }: Told) => `ほかの端末すべて（${count}台）をサインアウト`,
    'token-made': ({ subject }: Told) => `トークン「${subject}」を作成`,
    'token-ended': ({ subject }: Told) => `トークン「${subject}」を無効化`,
    'passkey-added': ({ subject }: Told) => `パスキー「${subject}」を追加`,
    'passkey-renamed': ({ subject }: Told) => `パスキーの名前を「${subject}」に変更`,
    'passkey-removed': ({ subject }: Told) => `パスキー「${subject}」を削除`,
    'passkey-counter': ({ subject }: Told) =>
      `パスキー「${subject}」を拒否：カウンターが戻ったため、複製された可能性があります`,
    'link-made': 'ほかの端末のためのサインイン用リンクを作成',
    'codes-made': '新しいリカバリーコードを作成（以前のものは無効）',
    export: 'アカウントのすべてを書き出し',
    'notifications-on': () => 'お知らせをオン',
    'notifications-off': ({ subject }: Told) => `お知らせをオフ（${subject}）`,
    'tracker-token-kept': ({ subject }: Told) => `外部サービスのトークンを保管（${subject}）`,
    'tracker-token-forgotten': ({ subject }: Told) => `保管していた外部サービスのトークンを削除（${subject}）`,
  },
})

const ways = defineText({
  en: {
    passkey: ' with a passkey',
    link: ' with a sign-in link',
    claim: ' with the owner’s link',
    'recovery-code': ' with a recovery code',
  },
  ja: {
    passkey: 'パスキーで',
    link: 'サインイン用リンクで',
    claim: '持ち主のリンクで',
    'recovery-code': 'リカバリーコードで',
  },
})

const refusals = defineText({
  en: { passkey: 'Passkey', link: 'Sign-in link', 'recovery-code': 'Recovery code' },
  ja: { passkey: 'パスキー', link: 'サインイン用リンク', 'recovery-code': 'リカバリーコード' },
})

const text = defineText({
  en: {
    nameless: 'without a name',
    unknown: (event: string) => `Something that this version of the app has no words for (${event})`,
    operator: 'on the server’s command line',
    device: (label: string) => `from “${label}”`,
  },
  ja: {
    nameless: '名前なし',
    unknown: (event: string) => `このバージョンのアプリが知らないこと（${event}）`,
    operator: 'サーバーのコマンドで',
    device: (label: string) => `「${label}」から`,
  },
})

/** One sentence without a full stop. An event of a newer server is shown by its name. */
export function eventInWords({ event, subject, by, count }: Pick<AuditEntry, 'event' | 'subject' | 'by' | 'count'>) {
  const phrase = phraseIn(events(), event)
  if (phrase === undefined) return text().unknown(event)
  if (typeof phrase === 'string') return phrase
  return phrase({
    subject: subject ?? text().nameless,
    by: by === null ? '' : (phraseIn(ways(), by) ?? ''),
    count: formatNumber(count ?? 0, 0),
  })
}

/** What a stranger tried; what a newer server counts is shown by its name. */
export function refusedInWords(what: string): string {
  return phraseIn(refusals(), what) ?? what
}

/** Who did it; nothing where the sentence says so already, or it is not known. */
export function actorInWords({ device, subject, event }: Pick<AuditEntry, 'device' | 'subject' | 'event'>) {
  if (device === null || (event === 'sign-in' && device === subject)) return undefined
  return device === 'operator' ? text().operator : text().device(device)
}

function phraseIn<Phrase>(phrases: Readonly<Record<string, Phrase>>, name: string): Phrase | undefined {
  return Object.hasOwn(phrases, name) ? phrases[name] : undefined
}
