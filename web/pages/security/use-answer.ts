// What a section of the security page shows of the server: read when it is first shown, when somebody else has signed in or this
// device anew, when the network is back, and when it is asked for.

import { useEffect, useRef, useState } from 'preact/hooks'
import type { IdentityAnswer } from '../../store/identity/ask-identity.ts'
import { session } from '../../store/signals.ts'

export interface ShownAnswer<Body> {
  /** Undefined until the first answer; the last one stays while it is read again. */
  readonly answer: IdentityAnswer<Body> | undefined
  readonly reload: () => Promise<void>
}

export function useAnswer<Body>(read: () => Promise<IdentityAnswer<Body>>): ShownAnswer<Body> {
  const [answer, setAnswer] = useState<IdentityAnswer<Body>>()
  const newest = useRef(0)
  const state = session.value
  const credential = state.kind === 'signed-in' ? state.credential.id : undefined
  const reload = async () => {
    const turn = ++newest.current
    const next = await read()
    // An older question's answer may come last.
    if (turn === newest.current) setAnswer(next)
  }
  useEffect(() => {
    const again = () => void reload()
    again()
    addEventListener('online', again)
    return () => {
      newest.current++
      removeEventListener('online', again)
    }
  }, [credential])
  return { answer, reload }
}
