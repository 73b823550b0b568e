// What a notification is made of: a message of the server, put into words. It says what there is to do, and never a number.

import type { ReminderKind } from '../../domain/reminders/reminder-kind.ts'

/** As the server sends it; `key` tells one reminder from another of its kind. */
export interface ReminderMessage {
  readonly kind: ReminderKind | 'test'
  readonly key: string
  readonly language: 'ja' | 'en'
}

export interface ReminderWords {
  readonly title: string
  readonly body: string
  /** What can be done at once, where the system shows it. */
  readonly actions: readonly { readonly action: 'do' | 'later'; readonly title: string }[]
  /** Where a tap leads. */
  readonly address: string
  /** How long `later` is, minutes. */
  readonly laterMinutes: number
}

/** The message, or undefined for one that this version does not understand: a newer server may send it. */
export function readReminderMessage(data: unknown): ReminderMessage | undefined {
  if (typeof data !== 'object' || data === null) return undefined
  const { kind, key = '', language } = data as { readonly [name: string]: unknown }
  if (typeof kind !== 'string' || !Object.hasOwn(english, kind) || typeof key !== 'string') return undefined
  return { kind: kind as ReminderMessage['kind'], key, language: language === 'ja' ? 'ja' : 'en' }
}

export function reminderWords({ kind, key, language }: ReminderMessage): ReminderWords {
  const [title, body, deed] = (language === 'ja' ? japanese : english)[kind]
  const laterMinutes = kind === 'stand-up' ? 10 : 60
  const later = language === 'ja' ? (kind === 'stand-up' ? '10分後に' : '1時間後に') : `In ${laterMinutes} min`
  const actions = [
    { action: 'do', title: deed },
    { action: 'later', title: later },
  ] as const
  return { title, body, actions: kind === 'test' ? [] : actions, address: addressOf(kind, key), laterMinutes }
}

/** When something came that cannot be read: browsers want something to be shown. */
export const unreadWords = { title: 'Nobi', body: '' }

function addressOf(kind: ReminderMessage['kind'], key: string): string {
  // Its key is the id of the milestone.
  return kind === 'look-back' ? `/look-back/board/${encodeURIComponent(key)}` : addresses[kind]
}

const addresses: Readonly<Record<Exclude<ReminderMessage['kind'], 'look-back'>, string>> = {
  evening: '/',
  trainer: '/?sheet=stretch',
  'stand-up': '/?sheet=stand-up',
  test: '/settings#reminders',
}

type Words = Readonly<Record<ReminderMessage['kind'], readonly [title: string, body: string, deed: string]>>

const english: Words = {
  evening: ['How was today?', 'Nothing of today is written down yet.', 'Write it down'],
  trainer: ['Trainer today', 'Today is a day with your trainer.', 'Log the session'],
  'stand-up': ['Time to stand up', 'You have been sitting for a while.', 'Stand up'],
  'look-back': ['Time to look back', 'A milestone is over.', 'Look back'],
  test: ['Nobi', 'Notifications arrive on this device.', ''],
}

const japanese: Words = {
  evening: ['今日はどうでしたか', '今日の記録がまだありません。', '記録する'],
  trainer: ['今日はトレーナーの日です', 'セッションのあとに記録しましょう。', '記録する'],
  'stand-up': ['少し立ち上がりませんか', '座ったままの時間が続いています。', '立ち上がる'],
  'look-back': ['ふりかえりの時期です', 'マイルストーンが終わりました。', 'ふりかえる'],
  test: ['Nobi', 'この端末にお知らせが届きます。', ''],
}
