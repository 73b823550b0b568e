// Why the server did not do what was asked of it, in words; shared by everything that has to do with signing in.

import { defineText } from '../../i18n/define-text.ts'
import { formatMinutes } from '../../i18n/format.ts'

const text = defineText({
  en: {
    offline: 'The server cannot be reached. Try again when you are connected.',
    signedOut: 'This device is not signed in to this account any more. Sign in again, then repeat this.',
    tooMany: 'Too many tries.',
    tooManyWait: (wait: string) => `Too many tries. Try again in ${wait}.`,
    seconds: (count: number) => (count === 1 ? '1 second' : `${count} seconds`),
    refused: 'The server did not do this.',
    cancelled: 'Cancelled. Nothing was changed.',
    passkeyCancelled: 'No passkey was used: it was cancelled, took too long, or there is none of yours here.',
    passkeyRefused: 'This passkey was not accepted. Try another way in.',
    passkeyFailed: 'This device could not use a passkey. Try again, or take another way in.',
    passkeyKnown: 'There is a passkey of this account in this place already.',
    otherAddress: 'Passkeys of this server work at its own address only. Open Nobi there.',
    insecure:
      'Passkeys work over https, or at http://localhost on the server itself. At this address browsers do not allow them.',
    unknown: 'This browser does not know passkeys.',
  },
  ja: {
    offline: 'サーバーにつながりません。接続できるときにもう一度お試しください。',
    signedOut: 'この端末は、このアカウントにサインインしていません。サインインし直してから、もう一度お試しください。',
    tooMany: '試した回数が多すぎます。',
    tooManyWait: (wait: string) => `試した回数が多すぎます。${wait}後にもう一度お試しください。`,
    seconds: (count: number) => `${count}秒`,
    refused: 'サーバーが受け付けませんでした。',
    cancelled: '取り消しました。何も変えていません。',
    passkeyCancelled: 'パスキーは使われませんでした。取り消したか、時間切れか、この端末にパスキーがありません。',
    passkeyRefused: 'このパスキーは受け付けられませんでした。ほかの方法をお試しください。',
    passkeyFailed: 'この端末でパスキーを使えませんでした。もう一度試すか、ほかの方法をお使いください。',
    passkeyKnown: 'ここには、このアカウントのパスキーがすでにあります。',
    otherAddress: 'パスキーは、このサーバー本来のアドレスでだけ使えます。そのアドレスで開いてください。',
    insecure:
      'パスキーは https か、サーバー自身での http://localhost でだけ使えます。このアドレスではブラウザが許していません。',
    unknown: 'このブラウザはパスキーに対応していません。',
  },
})

/** Any outcome of a request or a passkey that is not a success. */
export type Trouble =
  | { readonly kind: 'refused'; readonly problem: { readonly name: string; readonly retryAfter: number | undefined } }
  | { readonly kind: 'too-many'; readonly retryAfter: number | undefined }
  | { readonly kind: 'offline' | 'unreachable' | 'signed-out' | 'cancelled' }

/** What became of a passkey that was not used. */
export type PasskeyTrouble =
  | { readonly kind: 'too-many'; readonly retryAfter: number | undefined }
  | { readonly kind: 'unreachable' | 'signed-out' }
  | { readonly kind: 'not-valid' | 'cancelled' | 'known' | 'other-address' | 'failed' }

export function troubleWords(trouble: Trouble): string {
  switch (trouble.kind) {
    case 'offline':
    case 'unreachable':
      return text().offline
    case 'signed-out':
      return text().signedOut
    case 'cancelled':
      return text().cancelled
    case 'too-many':
      return tooManyWords(trouble.retryAfter)
    case 'refused':
      return refusedWords(trouble.problem)
  }
}

export function passkeyTroubleWords(trouble: PasskeyTrouble): string {
  switch (trouble.kind) {
    case 'cancelled':
      return text().passkeyCancelled
    case 'not-valid':
      return text().passkeyRefused
    case 'failed':
      return text().passkeyFailed
    case 'known':
      return text().passkeyKnown
    case 'other-address':
      return text().otherAddress
    case 'unreachable':
    case 'signed-out':
    case 'too-many':
      return troubleWords(trouble)
  }
}

/** Why there are no passkeys here. */
export function noPasskeysWords(support: 'insecure' | 'unknown'): string {
  return text()[support]
}

/** `retryAfter` in seconds; from a minute on it is said in minutes, rounded up. */
export function tooManyWords(retryAfter: number | undefined): string {
  if (retryAfter === undefined) return text().tooMany
  const wait = retryAfter < 60 ? text().seconds(retryAfter) : formatMinutes(Math.ceil(retryAfter / 60))
  return text().tooManyWait(wait)
}

function refusedWords({ name, retryAfter }: Extract<Trouble, { kind: 'refused' }>['problem']): string {
  if (name === 'too-many-requests') return tooManyWords(retryAfter)
  return name === 'passkey-refused' ? text().passkeyRefused : text().refused
}
