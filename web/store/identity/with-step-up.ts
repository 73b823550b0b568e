// A request that the server grants only to a person who has just proved that it is them: asks for the proof when it is
// needed, and then repeats the request as it was.

import type { Device } from '../device.ts'
import { askIdentity, type IdentityAnswer, type IdentityRequest } from './ask-identity.ts'
import { askForProof } from './step-up-question.ts'

export type StepUpAnswer<Body> = IdentityAnswer<Body> | { readonly kind: 'cancelled' }

/** As `askIdentity`. The step-up dialog opens at most once; `cancelled` when the person closes it, or when what they
 *  proved is that they are somebody else. Whatever the caller's screen holds stays as it is meanwhile. */
export async function withStepUp<Body>(device: Device, asked: IdentityRequest<Body>): Promise<StepUpAnswer<Body>> {
  const before = accountOf(device)
  const answer = await askIdentity(device, asked)
  if (answer.kind !== 'refused' || answer.problem.name !== 'step-up-required') return answer
  const outcome = await askForProof(answer.problem.accepted)
  // A link may be another account's: nothing meant for the first one is done to it.
  if (outcome === 'cancelled' || accountOf(device) !== before) return { kind: 'cancelled' }
  return askIdentity(device, asked)
}

function accountOf({ session }: Device): string | undefined {
  return session.value.kind === 'signed-in' ? session.value.account.id : undefined
}
