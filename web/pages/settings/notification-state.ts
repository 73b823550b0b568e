// What can be said and done about notifications on this device.

import type { IdentityAnswer } from '../../store/identity/ask-identity.ts'
import type { NotifiedDevice, NotifiedDevices } from '../../store/notifications/push-server.ts'
import type { PushSupport } from '../../store/notifications/push-support.ts'

type Refused = Exclude<IdentityAnswer<NotifiedDevices>, { kind: 'ok' }>

export type NotificationState =
  /** The page cannot have any, and why. */
  | { readonly kind: 'unsupported'; readonly why: Exclude<PushSupport, 'ready'> }
  | { readonly kind: 'signed-out' }
  | { readonly kind: 'loading' }
  /** The server did not say. */
  | { readonly kind: 'trouble'; readonly trouble: Refused }
  | { readonly kind: 'denied' }
  | { readonly kind: 'off' }
  | { readonly kind: 'on'; readonly device: NotifiedDevice }

/** `answer` is undefined until the server has answered. A device whose permission was taken back counts as blocked, whatever the server
 *  knows of it. */
export function notificationState(facts: {
  readonly support: PushSupport
  readonly permission: NotificationPermission
  readonly isSignedIn: boolean
  readonly answer: IdentityAnswer<NotifiedDevices> | undefined
}): NotificationState {
  const { support, permission, isSignedIn, answer } = facts
  if (support !== 'ready') return { kind: 'unsupported', why: support }
  if (!isSignedIn) return { kind: 'signed-out' }
  if (permission === 'denied') return { kind: 'denied' }
  if (answer === undefined) return { kind: 'loading' }
  if (answer.kind === 'signed-out') return { kind: 'signed-out' }
  if (answer.kind !== 'ok') return { kind: 'trouble', trouble: answer }
  const device = answer.body.items.find(({ current }) => current)
  return device === undefined || permission !== 'granted' ? { kind: 'off' } : { kind: 'on', device }
}
