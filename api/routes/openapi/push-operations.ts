// The operations of notifications: where devices take them, and what they want of them.

import { reminderKinds } from '../../../domain/reminders/reminder-kind.ts'
import { type JsonSchema, listOf, type Operation, object, ref, text, whole } from './operation.ts'

const tag = 'auth'
const clock = text('Local time, HH:MM.')
const kinds = listOf({ enum: reminderKinds })
const quiet: JsonSchema = {
  anyOf: [object({ from: clock, to: clock }), { type: 'null' }],
  description: 'Hours without notifications, past midnight when the end is not later.',
}
const language: JsonSchema = { enum: ['ja', 'en'], description: 'What the device speaks.' }
const zone = text('IANA zone of the device; that of the profile goes before it.')

const endpoint = text('https address at a push service.')
const keysSchema = object({ p256dh: text('Public key, base64url.'), auth: text('Secret, base64url.') })

// Of the example in RFC 8291, section 5.
const p256dh = 'BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4'
const keys = { p256dh, auth: 'BTBZMqHH6r4Tts7J_aSIgg' }
const madeByService = 'its push service makes what it sends'

export const pushSchemas: Readonly<Record<string, JsonSchema>> = {
  PushSubscription: object({
    id: text('Id of the device’s session.'),
    label: text('Name of the device.'),
    language,
    kinds,
    quiet,
    createdAt: { type: 'string', format: 'date-time' },
    current: { type: 'boolean', description: 'It is the device of this request.' },
  }),
}

/** Beside those of signing in: a subscription ends with its session. */
export const pushOperations: readonly Operation[] = [
  {
    ...{ method: 'get', path: '/api/v1/push', tag, id: 'listPush', access: 'session' },
    summary: 'Devices that take notifications',
    answer: {
      status: 200,
      description: 'Newest first, and the key that browsers subscribe with. Addresses are never given back.',
      schema: object({ publicKey: text('Of this server, base64url.'), items: listOf(ref('PushSubscription')) }),
    },
  },
  {
    ...{ method: 'post', path: '/api/v1/push', tag, id: 'subscribePush', access: 'session' },
    summary: 'Take notifications on this device, or change which',
    onlyBrowsers: madeByService,
    description:
      'What a browser’s `PushManager.subscribe()` gave. Times and days of reminders are in the profile; this says which of them come to this device. Only addresses of the browsers’ push services are taken. Ends with the session.',
    body: {
      schema: object({
        endpoint,
        keys: keysSchema,
        language,
        zone,
        kinds,
        quiet,
      }),
      example: {
        ...{ endpoint: 'https://fcm.googleapis.com/fcm/send/example', keys, language: 'ja', zone: 'Asia/Tokyo' },
        ...{ kinds: ['evening', 'stand-up'], quiet: { from: '22:00', to: '07:00' } },
      },
    },
    answer: { status: 201, description: 'Taken.', schema: ref('PushSubscription') },
  },
  {
    ...{ method: 'post', path: '/api/v1/push/renew', tag, id: 'renewPush', access: 'session' },
    summary: 'Take notifications at another address',
    onlyBrowsers: madeByService,
    description: 'When the push service has given the browser another one. A device that takes none still takes none.',
    body: {
      schema: object({ endpoint, keys: keysSchema }),
      example: { endpoint: 'https://fcm.googleapis.com/fcm/send/example', keys },
    },
    answer: { status: 204, description: 'Taken.' },
  },
  {
    ...{ method: 'post', path: '/api/v1/push/snooze', tag, id: 'snoozePush', access: 'session' },
    summary: 'Put off what this device was told of',
    description: 'It is told again after that time, if it is not done by then.',
    body: {
      schema: object({
        kind: { enum: reminderKinds },
        key: text('As it came with the notification.'),
        minutes: whole('1 to 1440.'),
      }),
      example: { kind: 'evening', key: '2026-11-24', minutes: 30 },
    },
    answer: { status: 204, description: 'Put off, if the device was told of it last.' },
  },
  {
    ...{ method: 'post', path: '/api/v1/push/test', tag, id: 'testPush', access: 'session' },
    summary: 'Send a notification to this device now',
    onlyBrowsers: madeByService,
    answer: {
      status: 200,
      description: 'What its push service said.',
      schema: object({ outcome: { enum: ['sent', 'gone', 'later', 'refused'] } }),
    },
    problems: ['not-found', 'too-many-requests'],
  },
  {
    ...{ method: 'delete', path: '/api/v1/push/{id}', tag, id: 'removePush', access: 'session' },
    summary: 'No notifications on a device any more',
    parameters: [
      {
        ...{ name: 'id', in: 'path', description: 'Id of the device’s session.' },
        ...{ schema: { type: 'string' }, example: '0123456789abcdef' },
      },
    ],
    answer: { status: 204, description: 'It takes none.' },
    problems: ['not-found'],
  },
]
