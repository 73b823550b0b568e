// The end of an account: on the server, and then everything of it on this device.

import * as z from 'zod/mini'
import { forgetAccount } from '../account-session.ts'
import type { Device } from '../device.ts'
import { type StepUpAnswer, withStepUp } from './with-step-up.ts'

const deletedBody = z.object({ account: z.object({ id: z.string(), name: z.string() }) })

/** `name` is the account's, as the person typed it. What is on this device goes only after the server has said that its part
 *  is done; until then nothing is lost. */
export async function deleteAccount(device: Device, name: string): Promise<StepUpAnswer<null>> {
  const answer = await withStepUp(device, {
    address: 'DELETE /api/v1/auth/account',
    body: { name },
    parse: (body) => deletedBody.safeParse(body).data?.account.id,
  })
  if (answer.kind !== 'ok') return answer
  await forgetAccount(device, answer.body)
  return { kind: 'ok', body: null }
}
