// One simulated run from its seed to its verdict.

import type { AccountId } from '../../../api/store/scope.ts'
import { chanceOf } from './chance.ts'
import { checkEverything } from './checks.ts'
import { finish } from './finish.ts'
import { type Plan, planOf } from './plan.ts'
import { comeToRest, step } from './schedule.ts'
import { closeTab, createBrowser } from './simulated-browser.ts'
import { createSimulatedServer } from './simulated-server.ts'
import { signIn, startTab } from './tab-works.ts'
import { takeOver, turn } from './take-over.ts'
import { createTrace } from './trace.ts'
import { type Finding, find, type SimulatedWorld } from './world-state.ts'

const START = Date.parse('2026-11-23T11:00:00.000Z')

export interface Verdict {
  readonly seed: number
  readonly plan: Plan
  /** Empty when all is well. */
  readonly findings: readonly Finding[]
  readonly traceHash: string
  /** The last lines, or all of them when that was asked for. */
  readonly trace: readonly string[]
  readonly deeds: number
  readonly messages: number
  /** Deeds that the environment or the person has destroyed. */
  readonly excused: number
}

/** One at a time in a process. */
export async function runSeed(seed: number, options: { readonly keepsTrace?: boolean } = {}): Promise<Verdict> {
  const giveBack = takeOver()
  const world = await createWorld(planOf(seed), options)
  // A transaction that storage ends says so to whoever does not listen, too; anything else is a fault of the program.
  const onRejection = (error: unknown) => {
    if (!(error instanceof DOMException)) find(world, 'no stray failures', String(error))
  }
  process.on('unhandledRejection', onRejection)
  try {
    await live(world)
    await finish(world)
    await checkEverything(world)
  } finally {
    for (const browser of world.browsers) for (const tab of browser.tabs) closeTab(tab)
    await turn()
    process.off('unhandledRejection', onRejection)
    await world.server.close()
    giveBack()
  }
  const { plan, findings, trace, deeds, messagesSent } = world
  const excused = deeds.filter(({ excuse }) => excuse !== undefined).length
  const lines = trace.lines()
  return {
    seed,
    plan,
    findings,
    traceHash: trace.hash(),
    trace: lines,
    deeds: deeds.length,
    messages: messagesSent,
    excused,
  }
}

async function createWorld(
  plan: Plan,
  { keepsTrace = false }: { readonly keepsTrace?: boolean },
): Promise<SimulatedWorld> {
  const { seed } = plan
  const serverChance = chanceOf(seed, 'server')
  const clock = { read: () => START }
  const server = await createSimulatedServer({
    now: () => clock.read(),
    randomBytes: serverChance.bytes,
  })
  const accounts: AccountId[] = []
  for (let number = 1; number <= plan.accounts; number++) accounts.push(await server.addAccount(`person-${number}`))
  const tokens = new Map<AccountId, string>()
  for (const account of accounts) tokens.set(account, await server.addToken(account))
  const world: SimulatedWorld = {
    plan,
    chance: chanceOf(seed, 'schedule'),
    deviceChance: chanceOf(seed, 'devices'),
    trace: createTrace({ keepsAll: keepsTrace }),
    server,
    now: START,
    serverClockError: 0,
    accounts,
    tokens,
    browsers: [],
    homes: new Map(),
    messages: [],
    messagesSent: 0,
    deeds: [],
    losses: { promised: [] },
    oldCopies: new Map(),
    pending: new Set(),
    findings: [],
    isCalm: true,
    proxyLimit: Number.POSITIVE_INFINITY,
  }
  clock.read = () => world.now + world.serverClockError
  return world
}

async function live(world: SimulatedWorld): Promise<void> {
  await moveIn(world)
  world.isCalm = false
  while (world.deeds.length < world.plan.deeds) await step(world)
}

/** Everybody opens the app, and most sign in. */
async function moveIn(world: SimulatedWorld): Promise<void> {
  const { plan, accounts, chance } = world
  for (const [index, account] of accounts.entries()) {
    for (let number = 1; number <= plan.browsersPerAccount; number++) {
      const hasLocks = !plan.troubles.has('no-locks') || chance.happens(0.5)
      const browser = createBrowser(`${'ab'[index]}${number}`, { hasLocks })
      world.browsers = [...world.browsers, browser]
      world.homes.set(browser, account)
      const tab = startTab(world, browser)
      if (!plan.troubles.has('local-entries') || chance.happens(0.5)) await signIn(world, tab, account)
    }
  }
  if (plan.troubles.has('restores')) await world.server.backup()
  if (!(await comeToRest(world))) find(world, 'comes to rest', 'not even at the start')
}
