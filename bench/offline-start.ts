// A start without a network, the worker asleep: from the tap on the shortcut until the stretch form takes digits.

import { type Measurement, percentile } from './measurement.ts'
import { slowPage, type World } from './ten-years.ts'
import { timeUntil } from './time-until.ts'

const STARTS = 15

export async function measureOfflineStart({ phone, server }: World): Promise<readonly Measurement[]> {
  await phone.setOffline(true)
  const samples: number[] = []
  for (let index = 0; index < STARTS; index++) {
    const { page, session } = await slowPage(phone)
    await session.send('ServiceWorker.enable')
    await session.send('ServiceWorker.stopAllWorkers')
    samples.push(await timeUntil(page, `${server.origin}/?sheet=stretch`, 'dialog[open] input:focus'))
    await page.close()
  }
  await phone.setOffline(false)
  return [
    {
      what: 'offline start → stretch form takes digits, median',
      value: percentile(samples, 0.5),
      unit: 'ms',
      bar: 500,
    },
    { what: 'offline start → stretch form takes digits, p95', value: percentile(samples, 0.95), unit: 'ms' },
  ]
}
