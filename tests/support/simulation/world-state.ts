// Everything there is in a simulated run.

import type { AccountId } from '../../../api/store/scope.ts'
import type { Chance } from './chance.ts'
import type { Deed } from './deed.ts'
import type { Losses } from './losses.ts'
import type { Message } from './network.ts'
import type { Plan } from './plan.ts'
import type { BrowserCopy, SimulatedBrowser } from './simulated-browser.ts'
import type { SimulatedServer } from './simulated-server.ts'
import type { Trace } from './trace.ts'

/** Something that must never be and was found. `check` names what found it. */
export interface Finding {
  readonly check: string
  readonly detail: string
}

export interface SimulatedWorld {
  readonly plan: Plan
  /** Decides what happens next. */
  readonly chance: Chance
  /** Random bytes of the devices. */
  readonly deviceChance: Chance
  readonly trace: Trace
  readonly server: SimulatedServer
  /** The true time, UTC milliseconds. */
  now: number
  /** What the server's clock shows beyond it. */
  serverClockError: number
  /** Who has an account. */
  readonly accounts: readonly AccountId[]
  /** Of the programs that write through the REST interface, by account. */
  readonly tokens: ReadonlyMap<AccountId, string>
  browsers: readonly SimulatedBrowser[]
  /** Where each browser began; some move on. */
  readonly homes: Map<SimulatedBrowser, AccountId | undefined>
  /** On their way, in no order. */
  readonly messages: Message[]
  messagesSent: number
  readonly deeds: Deed[]
  readonly losses: Losses
  /** What a browser's disk held earlier. */
  readonly oldCopies: Map<SimulatedBrowser, BrowserCopy>
  /** Works of tabs that have not come to an end. */
  readonly pending: Set<string>
  readonly findings: Finding[]
  /** Nothing goes wrong any more. */
  isCalm: boolean
  /** Requests with more bytes than this are refused on their way. */
  proxyLimit: number
}

export function find(world: SimulatedWorld, check: string, detail: string): void {
  world.trace.say(`FOUND ${check}: ${detail}`)
  world.findings.push({ check, detail })
}

export function has(world: SimulatedWorld, trouble: Parameters<Plan['troubles']['has']>[0]): boolean {
  return !world.isCalm && world.plan.troubles.has(trouble)
}
