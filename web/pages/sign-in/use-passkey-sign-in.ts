// Signing in with a passkey: by the button, or chosen from what the browser offers in the field while the page waits.

import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import { canOfferPasskeys, endCeremony } from '../../store/identity/passkey-ceremony.ts'
import { type PasskeyOutcome, type PasskeyWay, signInWithPasskey } from '../../store/identity/use-passkey.ts'
import { thisDevice } from '../../store/this-device.ts'
import { deviceName } from './device-name.ts'

/** A challenge is good for five minutes; what the browser offers is renewed before that. */
const RENEW_MS = 240_000

export type PasskeyTrouble = Exclude<PasskeyOutcome, { readonly kind: 'done' }>

interface PasskeySignIn {
  /** Why the last try of the person's own did not succeed. */
  readonly trouble: PasskeyTrouble | undefined
  readonly isRunning: boolean
  readonly signIn: () => Promise<void>
}

interface Options {
  readonly isReady: boolean
  /** What the new session is to be called. */
  readonly name: string
  readonly onSignedIn: () => void
}

export function usePasskeySignIn({ isReady, name, onSignedIn }: Options): PasskeySignIn {
  const [trouble, setTrouble] = useState<PasskeyTrouble>()
  const [isRunning, setRunning] = useState(false)
  const [round, setRound] = useState(0)
  const newestName = useRef(name)
  newestName.current = name
  const isShown = useRef(true)
  useEffect(
    () => () => {
      isShown.current = false
    },
    [],
  )

  const attempt = async (way: PasskeyWay, isWanted: () => boolean) => {
    const outcome = await signInWithPasskey(thisDevice, {
      way,
      deviceName: () => newestName.current || deviceName(navigator.userAgent),
      isWanted,
    })
    if (outcome.kind === 'done') onSignedIn()
    return outcome
  }
  // Ends before the next ceremony begins, so not after the next paint: it would end that one.
  useLayoutEffect(() => {
    if (!isReady || isRunning) return
    let isOver = false
    const offer = async () => {
      if (!(await canOfferPasskeys()) || isOver) return
      const outcome = await attempt('field', () => !isOver)
      // Nobody has asked for anything yet while the server is merely out of reach.
      if (!isOver && outcome.kind === 'not-valid') setTrouble(outcome)
    }
    void offer()
    const timer = setTimeout(() => setRound(round + 1), RENEW_MS)
    return () => {
      isOver = true
      clearTimeout(timer)
      endCeremony()
    }
  }, [isReady, isRunning, round])

  const signIn = async () => {
    setTrouble(undefined)
    setRunning(true)
    const outcome = await attempt('button', () => isShown.current)
    if (!isShown.current) return
    if (outcome.kind !== 'done') setTrouble(outcome)
    setRunning(false)
  }
  return { trouble, isRunning, signIn }
}
