// The network between the browsers and the server: the run decides which message arrives next, and what becomes of it.

import { browserRequest, keepCookies } from '../own-server.ts'
import { answerFor } from './between.ts'
import type { SimulatedTab } from './simulated-browser.ts'
import type { PlainAnswer } from './simulated-server.ts'
import { strangeAnswer } from './strange-answers.ts'
import { has, type SimulatedWorld } from './world-state.ts'

export interface Message {
  readonly number: number
  readonly tab: SimulatedTab
  readonly path: string
  readonly init: RequestInit
  readonly cookies: ReadonlyMap<string, string>
  /** Gone when the device waits no longer. */
  waiter?: Waiter | undefined
  /** There when the server has answered. */
  answer?: PlainAnswer | undefined
}

interface Waiter {
  readonly resolve: (response: Response) => void
  readonly reject: (error: Error) => void
}

/** As a browser's `fetch`. */
export function send(world: SimulatedWorld, tab: SimulatedTab, path: string, init: RequestInit): Promise<Response> {
  return new Promise((resolve, reject) => {
    const cookies = new Map(tab.browser.cookies)
    const message = { number: ++world.messagesSent, tab, path, init, cookies, waiter: { resolve, reject } }
    say(world, message, 'sent')
    world.trace.mix(`${init.body ?? ''}`)
    if (tab.browser.isOnline) world.messages.push(message)
    else giveUp(world, message, 'offline')
  })
}

/** One message goes one way on, or does not. */
export async function moveMessage(world: SimulatedWorld, message: Message): Promise<void> {
  world.messages.splice(world.messages.indexOf(message), 1)
  if (message.answer === undefined) await arriveThere(world, message)
  else arriveBack(world, message, message.answer)
}

async function arriveThere(world: SimulatedWorld, message: Message): Promise<void> {
  const { chance } = world
  // The network is back after a while; what was on its way is not.
  if (!message.tab.browser.isOnline) {
    giveUp(world, message, 'offline')
    return
  }
  if (has(world, 'lost-messages') && chance.happens(0.12)) return giveUp(world, message, 'lost')
  if (has(world, 'repeated-messages') && message.waiter !== undefined) {
    if (chance.happens(0.12)) {
      world.messages.push({ ...message, waiter: undefined })
      say(world, message, 'is twice')
    } else if (chance.happens(0.06)) {
      // It arrives all the same, later.
      world.messages.push({ ...message, waiter: undefined })
      world.now += 30_000
      return giveUp(world, message, 'late')
    }
  }
  if (has(world, 'strange-answers') && chance.happens(0.08)) {
    return travelBack(world, message, strangeAnswer(chance))
  }
  const reply = await answerFor(world, message, requestOf(message))
  if (reply === undefined) return giveUp(world, message, 'not answered')
  world.trace.mix(reply.body)
  travelBack(world, message, reply)
}

function travelBack(world: SimulatedWorld, message: Message, reply: PlainAnswer): void {
  say(world, message, `answered ${reply.status}`)
  if (message.waiter !== undefined) world.messages.push({ ...message, answer: reply })
}

function arriveBack(world: SimulatedWorld, message: Message, reply: PlainAnswer): void {
  const { tab, waiter } = message
  if (!tab.page.isAlive || waiter === undefined) return
  const isLost = has(world, 'lost-messages') && world.chance.happens(0.12)
  if (!tab.browser.isOnline || isLost) {
    // Its head may have come before the rest was lost: the cookie is another one then, and the page does not know.
    if (world.chance.happens(0.5)) keepCookies(responseOf(reply), tab.browser.cookies)
    giveUp(world, message, 'answer lost')
    return
  }
  const isReplaced = has(world, 'strange-answers') && world.chance.happens(0.06)
  const response = responseOf(isReplaced ? strangeAnswer(world.chance, reply) : reply)
  say(world, message, `arrived ${response.status}`)
  keepCookies(response, tab.browser.cookies)
  waiter.resolve(response)
}

function giveUp(world: SimulatedWorld, message: Message, why: string): void {
  say(world, message, why)
  message.waiter?.reject(new TypeError('Failed to fetch'))
}

function requestOf({ path, init, cookies }: Message): Request {
  const { signal: _, ...rest } = init
  return browserRequest(path, rest, cookies)
}

function responseOf({ status, headers, body }: PlainAnswer): Response {
  const answer = new Response(status === 204 ? null : body, { status })
  for (const [name, value] of headers) answer.headers.append(name, value)
  return answer
}

function say({ trace }: SimulatedWorld, { number, tab, path, init }: Message, what: string): void {
  trace.say(`  #${number} ${tab.name} ${init.method} ${path} ${what}`)
}
