// Starts without a network, from the tap on the shortcut until the stretch form takes digits: warm, as when the app was used
// a little while ago, and cold, with the worker asleep and the browser's process for the page not yet running.

import { type Measurement, percentile } from './measurement.ts'
import { slowPage, type World } from './ten-years.ts'
import { timeUntil } from './time-until.ts'

const STARTS = 15
const FORM = 'dialog[open] input:focus'

export async function measureOfflineStart(world: World): Promise<readonly Measurement[]> {
  await world.phone.setOffline(true)
  const warm = await warmStarts(world)
  const cold = await coldStarts(world)
  await world.phone.setOffline(false)
  return [
    {
      what: 'warm offline start → stretch form takes digits, median',
      value: percentile(warm, 0.5),
      unit: 'ms',
      bar: 500,
    },
    { what: 'warm offline start → stretch form takes digits, p95', value: percentile(warm, 0.95), unit: 'ms' },
    { what: 'cold offline start → stretch form takes digits, median', value: percentile(cold, 0.5), unit: 'ms' },
    { what: 'cold offline start → stretch form takes digits, p95', value: percentile(cold, 0.95), unit: 'ms' },
  ]
}

async function warmStarts({ phone, server }: World): Promise<number[]> {
  const { page } = await slowPage(phone)
  const samples: number[] = []
  // The first start of this page is a cold one.
  await timeUntil(page, `${server.origin}/?sheet=stretch`, FORM)
  for (let index = 0; index < STARTS; index++) {
    await page.goto('about:blank')
    samples.push(await timeUntil(page, `${server.origin}/?sheet=stretch`, FORM))
  }
  await page.close()
  return samples
}

async function coldStarts({ phone, server }: World): Promise<number[]> {
  const samples: number[] = []
  for (let index = 0; index < STARTS; index++) {
    const { page, session } = await slowPage(phone)
    await session.send('ServiceWorker.enable')
    await session.send('ServiceWorker.stopAllWorkers')
    samples.push(await timeUntil(page, `${server.origin}/?sheet=stretch`, FORM))
    await page.close()
  }
  return samples
}
