// Coming in and going out: links, recovery codes, passkeys, and who is signed in.

import { Hono } from 'hono'
import type { ApiEnv } from '../../context.ts'
import { admit, settle } from '../../identity/admit.ts'
import { signInByPasskey, signInOptions } from '../../identity/passkey-sign-in.ts'
import { recover, redeem, signOut } from '../../identity/session.ts'
import { checkInput } from '../../middleware/check-input.ts'
import { readJson } from '../../middleware/read-body.ts'
import { problem } from '../../problem.ts'
import { accountInScope, accountOf } from '../../store/accounts.ts'
import { MAX_BODY_BYTES, recoverBody, redeemBody, signInBody } from './bodies.ts'

export function signInRoutes(): Hono<ApiEnv> {
  return new Hono<ApiEnv>()
    .post('/redeem', async (c) => {
      const begun = await redeem(c, checkInput(redeemBody, await readJson(c, MAX_BODY_BYTES)))
      if (begun === undefined) throw problem('link-spent')
      return c.json(begun)
    })
    .post('/recover', async (c) => {
      const begun = await recover(c, checkInput(recoverBody, await readJson(c, MAX_BODY_BYTES)))
      if (begun === undefined) throw problem('code-refused')
      return c.json(begun)
    })
    .post('/passkeys/sign-in-options', async (c) => c.json(await signInOptions(c)))
    .post('/passkeys/sign-in', async (c) => {
      const { response, device } = checkInput(signInBody, await readJson(c, MAX_BODY_BYTES))
      const begun = await signInByPasskey(c, { answer: response, device })
      if (begun === undefined) throw problem('passkey-refused')
      return c.json(begun)
    })
    .get('/session', async (c) => {
      const admission = await admit(c, { scope: 'read', reads: (scope) => [accountInScope(scope)] })
      await settle(c, admission)
      const { id, label } = admission.actor
      return c.json({ account: accountOf(admission.results[0]), credential: { id, label } })
    })
    .post('/sign-out', async (c) => {
      await signOut(c)
      return c.body(null, 204)
    })
}
