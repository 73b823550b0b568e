// Whether the time of an answer tells what is there from what never was, for each way in; and what a step of coming in costs.
// In this process, without a network: what could be told here at most is what somebody beside the server could tell.

import { createAuthenticator } from '../tests/support/authenticator.ts'
import { type BrowserSession, createBrowser, makeLinkToken, signedInBrowser } from '../tests/support/browser-session.ts'
import { addCredential, bearer, fromOwnPage } from '../tests/support/security/callers.ts'
import { createWorld, randomBytes, type World } from '../tests/support/world.ts'
import { type Measurement, percentile } from './measurement.ts'

const PAIRS = 600
const WARM_UP = 60
const STEPS = 150

/** How often a guess from one answer's time may be right; 50 is chance, and two samples of one thing reach some 52. */
const GUESSES = 60

type Attempt = () => Promise<number>

/** Two things that are answered alike: one that is there, one that never was. */
interface Pair {
  readonly what: string
  readonly there: Attempt
  readonly never: Attempt
}

export async function measureIdentityTiming(): Promise<readonly Measurement[]> {
  const world = await createWorld()
  try {
    const told: Measurement[] = []
    for (const pair of await pairsOf(world)) told.push(...(await compared(world, pair)))
    return [...told, ...(await costs(world))]
  } finally {
    await world.close()
  }
}

async function pairsOf(world: World): Promise<readonly Pair[]> {
  const stranger = await world.addPerson()
  const ended = await addCredential(world, world.account, { endsIn: -1 })
  const endedSession = await addCredential(world, world.account, { type: 'session', endsIn: -1 })
  const endedLink = await makeLinkToken(world, { account: world.account, expired: true })
  const { id } = await world.json<{ id: string }>('/api/v1/workdays', { body: { date: '2026-11-01', load: 1 } })
  const [mine, unknown] = [createAuthenticator(), createAuthenticator()]
  const browser = await signedInBrowser(world)
  await browser.addPasskey(mine)
  await addUnregistered(unknown)
  const get = (path: string, headers: Readonly<Record<string, string>>) => () =>
    timed(() => world.anonymous(path, { headers }))
  const session = '/api/v1/auth/session'
  return [
    {
      what: 'token: expired / unknown',
      there: get(session, bearer(ended.secret)),
      never: get(session, bearer(`nobi_0123456789abcdef_${'A'.repeat(43)}`)),
    },
    {
      what: 'session: expired / unknown',
      there: get(session, fromOwnPage(endedSession.secret)),
      never: get(session, fromOwnPage('A'.repeat(43))),
    },
    {
      what: 'link: expired / unknown',
      there: () => timed(() => createBrowser(world).redeem(endedLink)),
      never: () => timed(() => createBrowser(world).redeem('A'.repeat(43))),
    },
    {
      what: 'passkey: forged / unknown',
      there: () => passkeyTried(world, mine),
      never: () => passkeyTried(world, unknown),
    },
    {
      what: 'record: another’s / none',
      there: get(`/api/v1/workdays/${id}`, bearer(stranger.token)),
      never: get(`/api/v1/workdays/${id.replace(/.$/, 'x')}`, bearer(stranger.token)),
    },
    // The same on both sides: how far two samples of one thing lie apart.
    { what: 'nothing / nothing', there: get(session, {}), never: get(session, {}) },
  ]
}

/** A passkey that no server has heard of. */
async function addUnregistered(authenticator: ReturnType<typeof createAuthenticator>): Promise<void> {
  await authenticator.create({ challenge: 'AAAA', rp: { id: 'nobi.example' }, user: { id: 'AAAA' } })
}

async function passkeyTried(world: World, authenticator: ReturnType<typeof createAuthenticator>): Promise<number> {
  const browser = createBrowser(world)
  const options = await (await browser.post('/passkeys/sign-in-options')).json()
  const response = await authenticator.get(options, { isForged: true })
  return timed(() => browser.post('/passkeys/sign-in', { response, device: 'bench' }))
}

/** In turn, now one first and now the other, so that whatever else the machine does meets both alike. */
async function compared(world: World, { what, there, never }: Pair): Promise<readonly Measurement[]> {
  const samples = { there: [] as number[], never: [] as number[] }
  for (let pair = 0; pair < PAIRS + WARM_UP; pair++) {
    if (pair % 40 === 0) await forgetAttempts(world)
    const isFirst = randomBytes(1)[0] ?? 0
    const order = isFirst < 128 ? (['there', 'never'] as const) : (['never', 'there'] as const)
    for (const side of order) {
      const time = await (side === 'there' ? there : never)()
      if (pair >= WARM_UP) samples[side].push(time)
    }
  }
  const [known, unknown] = [percentile(samples.there, 0.5), percentile(samples.never, 0.5)]
  return [
    { what: `${what}: median of the first`, value: known, unit: 'ms' },
    { what: `${what}: median of the second`, value: unknown, unit: 'ms' },
    { what: `${what}: guessed right`, value: guessedRight(samples), unit: '% at most', bar: GUESSES },
  ]
}

/** How often somebody who saw one time of each would say rightly which is which, knowing which tends to be longer. The area under
 *  the receiver operating characteristic: Mann & Whitney (1947). */
function guessedRight({
  there,
  never,
}: {
  readonly there: readonly number[]
  readonly never: readonly number[]
}): number {
  let longer = 0
  for (const one of there) for (const other of never) longer += one > other ? 1 : one === other ? 0.5 : 0
  const share = longer / (there.length * never.length)
  return 100 * Math.max(share, 1 - share)
}

/** What each step takes of the processor, the engine of the database included, which the Worker does not carry. */
async function costs(world: World): Promise<readonly Measurement[]> {
  const passkeys = createAuthenticator()
  const owner = await signedInBrowser(world)
  await owner.addPasskey(passkeys)
  const links: string[] = []
  for (let step = 0; step < STEPS; step++) links.push(await makeLinkToken(world, { account: world.account }))
  const steps: Readonly<Record<string, (step: number) => Promise<() => Promise<Response>>>> = {
    'who is signed in': async () => () => owner.request('/api/v1/auth/session'),
    'redeem a link': async (step) => () => createBrowser(world).redeem(links[step] ?? ''),
    'passkey options': async () => () => createBrowser(world).post('/passkeys/sign-in-options'),
    'sign in by passkey': async () => passkeySignIn(createBrowser(world), passkeys),
    'make ten recovery codes': async () => () => owner.post('/recovery-codes'),
  }
  const measured: Measurement[] = []
  for (const [what, prepare] of Object.entries(steps)) {
    let spent = 0
    for (let step = 0; step < STEPS; step++) {
      if (step % 10 === 0) await forgetAttempts(world)
      const act = await prepare(step)
      const before = process.cpuUsage()
      const response = await act()
      const { user, system } = process.cpuUsage(before)
      if (!response.ok) throw new Error(`${what} answered ${response.status}: ${await response.text()}`)
      spent += user + system
    }
    measured.push({ what: `processor: ${what}, mean`, value: spent / STEPS / 1000, unit: 'ms', bar: 5 })
  }
  return measured
}

async function passkeySignIn(
  browser: BrowserSession,
  authenticator: ReturnType<typeof createAuthenticator>,
): Promise<() => Promise<Response>> {
  const options = await (await browser.post('/passkeys/sign-in-options')).json()
  const response = await authenticator.get(options)
  return () => browser.post('/passkeys/sign-in', { response, device: 'bench' })
}

async function forgetAttempts({ database }: World): Promise<void> {
  await database.execute({ sql: 'DELETE FROM attempt', args: [] })
}

async function timed(act: () => Promise<Response>): Promise<number> {
  const start = performance.now()
  const response = await act()
  await response.arrayBuffer()
  return performance.now() - start
}
