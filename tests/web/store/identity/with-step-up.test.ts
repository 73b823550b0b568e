import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Device } from '../../../../web/store/device.ts'
import { makeRecoveryCodes } from '../../../../web/store/identity/recovery-codes.ts'
import { stepUpQuestion } from '../../../../web/store/identity/step-up-question.ts'
import { forgetStepUps } from '../../../support/browser-session.ts'
import { createBrowser, openTab } from '../../../support/device.ts'
import { connectTo, type Network, signIn } from '../../../support/own-server.ts'
import { createWorld, type World } from '../../../support/world.ts'

let world: World
let tab: Device
let network: Network

beforeEach(async () => {
  world = await createWorld()
  const browser = createBrowser()
  browser.now = Date.now()
  network = connectTo(world, browser)
  tab = openTab(browser)
  await signIn(world, tab, world.account)
})

afterEach(async () => {
  stepUpQuestion.value?.settle('cancelled')
  await world.close()
})

const question = () => expect.poll(() => stepUpQuestion.value).toBeDefined()
const tries = () => network.requests.filter((path) => path.endsWith('/recovery-codes')).length

describe('what needs a fresh proof', () => {
  it('is done without a question right after signing in', async () => {
    expect(await makeRecoveryCodes(tab)).toMatchObject({ kind: 'ok' })
    expect(tries()).toBe(1)
  })

  it('waits for the proof, and is then done as it was asked', async () => {
    await forgetStepUps(world)
    const answer = makeRecoveryCodes(tab)
    await question()
    expect(stepUpQuestion.value?.accepted).toEqual(['link', 'recovery-code'])
    await signIn(world, tab, world.account)
    stepUpQuestion.value?.settle('proved')
    expect(await answer).toMatchObject({ kind: 'ok' })
    expect(stepUpQuestion.value).toBeUndefined()
  })

  it('is not done when the person says no', async () => {
    await forgetStepUps(world)
    const answer = makeRecoveryCodes(tab)
    await question()
    stepUpQuestion.value?.settle('cancelled')
    expect(await answer).toEqual({ kind: 'cancelled' })
    expect(tries()).toBe(1)
  })

  it('is not done to another account, whose link was the proof', async () => {
    const other = await world.addPerson()
    await forgetStepUps(world)
    const answer = makeRecoveryCodes(tab)
    await question()
    await signIn(world, tab, other.account)
    stepUpQuestion.value?.settle('proved')
    expect(await answer).toEqual({ kind: 'cancelled' })
    expect(tries()).toBe(1)
  })

  it('shares one question among several at once', async () => {
    await forgetStepUps(world)
    const answers = [makeRecoveryCodes(tab), makeRecoveryCodes(tab)]
    await question()
    await expect.poll(tries).toBe(2)
    await signIn(world, tab, world.account)
    const asked = stepUpQuestion.value
    asked?.settle('proved')
    asked?.settle('cancelled')
    expect(await Promise.all(answers)).toMatchObject([{ kind: 'ok' }, { kind: 'ok' }])
  })

  it('is asked for once: without a proof after all it is refused', async () => {
    await forgetStepUps(world)
    const answer = makeRecoveryCodes(tab)
    await question()
    stepUpQuestion.value?.settle('proved')
    expect(await answer).toMatchObject({ kind: 'refused', problem: { name: 'step-up-required' } })
  })
})
