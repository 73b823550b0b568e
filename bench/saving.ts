// From the tap on Save until the transaction that keeps it has ended, and until the app has said so.

import { type Measurement, percentile } from './measurement.ts'
import { slowPage, type World } from './ten-years.ts'

const SAVES = 40

interface Save {
  readonly durable: number
  readonly said: number
}

export async function measureSaving({ phone, server }: World): Promise<readonly Measurement[]> {
  // Saving is measured where it has to work: with no network, right after stretching.
  await phone.setOffline(true)
  const { page } = await slowPage(phone)
  await page.goto(server.origin)
  const saves: Save[] = []
  for (let index = 0; index < SAVES; index++) {
    await page.getByRole('button', { name: 'Log split width' }).click()
    const button = page.locator('dialog[open] .button-primary:enabled')
    // As wide as the last time, which nothing is asked about.
    const width = page.locator('dialog[open] .length-value input').first()
    await width.fill((await width.getAttribute('placeholder')) ?? '')
    saves.push(await button.evaluate(timeSave))
    await page.locator('dialog[open]').waitFor({ state: 'detached' })
    // A second session within minutes would be asked about.
    await page.locator('.notice').getByRole('button', { name: 'Undo' }).click()
    await page.getByText('Undone').waitFor()
    await page.locator('.notice').getByRole('button', { name: 'Close' }).click()
  }
  await page.close()
  await phone.setOffline(false)
  // The first one also loads what saving takes; a person meets it once after each start.
  const [first, ...others] = saves
  const durable = others.map((save) => save.durable)
  const said = others.map((save) => save.said)
  return [
    { what: 'save → durable, p95', value: percentile(durable, 0.95), unit: 'ms', bar: 50 },
    { what: 'save → durable, median', value: percentile(durable, 0.5), unit: 'ms' },
    { what: 'save → durable, first after a start', value: first?.durable ?? Number.NaN, unit: 'ms' },
    { what: 'save → sheet closed and said so, p95', value: percentile(said, 0.95), unit: 'ms' },
  ]
}

/** Runs in the page: clicks, and resolves with the milliseconds until the writing transaction has completed and until a
 *  notice stands there. */
function timeSave(button: HTMLElement | SVGElement): Promise<Save> {
  return new Promise((resolve) => {
    const begin = IDBDatabase.prototype.transaction
    let durable = Number.NaN
    IDBDatabase.prototype.transaction = function (...args) {
      const transaction = begin.apply(this, args)
      if (transaction.mode === 'readwrite') {
        transaction.addEventListener('complete', () => {
          if (Number.isNaN(durable)) durable = performance.now() - start
        })
      }
      return transaction
    }
    const observer = new MutationObserver(() => {
      if (document.querySelector('.notice') === null) return
      observer.disconnect()
      IDBDatabase.prototype.transaction = begin
      resolve({ durable, said: performance.now() - start })
    })
    observer.observe(document.body, { childList: true, subtree: true })
    const start = performance.now()
    button.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }))
  })
}
