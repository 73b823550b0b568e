// Lighthouse's mobile audit of Today, as a new person meets it: nothing kept, nothing signed in.

import lighthouse from 'lighthouse'
import { chromium } from 'playwright-core'
import { BROWSER_FLAGS, ensureBrowser } from '../tests/support/browser.ts'
import { freePort } from '../tests/support/free-port.ts'
import { type Measurement, percentile } from './measurement.ts'
import type { World } from './ten-years.ts'

const RUNS = 3
const CATEGORIES = ['performance', 'accessibility', 'best-practices'] as const
const BARS = { performance: 95, accessibility: 100, 'best-practices': 100 } as const
const METRICS = {
  'first-contentful-paint': 'FCP',
  'largest-contentful-paint': 'LCP',
  'total-blocking-time': 'TBT',
} as const

export async function measureLighthouse({ server }: World): Promise<readonly Measurement[]> {
  const audits: Audit[] = []
  for (let run = 0; run < RUNS; run++) audits.push(await audit(server.origin))
  const median = (read: (audit: Audit) => number) => percentile(audits.map(read), 0.5)
  return [
    ...CATEGORIES.map((name): Measurement => {
      const value = median(({ scores }) => scores[name] ?? 0)
      return { what: `Lighthouse mobile, Today: ${name}`, value, unit: 'points', bar: BARS[name] }
    }),
    ...Object.entries(METRICS).map(([id, name]): Measurement => {
      return { what: `Lighthouse mobile, Today: ${name}`, value: median(({ metrics }) => metrics[id] ?? 0), unit: 'ms' }
    }),
  ]
}

interface Audit {
  readonly scores: Readonly<Record<string, number>>
  readonly metrics: Readonly<Record<string, number>>
}

/** In a browser of its own each time, so that nothing is kept from the last one. Says what cost points. */
async function audit(url: string): Promise<Audit> {
  const port = await freePort()
  const args = [...BROWSER_FLAGS, `--remote-debugging-port=${port}`]
  const browser = await chromium.launch({ executablePath: ensureBrowser(), args })
  try {
    const result = await lighthouse(url, { port, onlyCategories: [...CATEGORIES], logLevel: 'error' })
    if (result === undefined) throw new Error('Lighthouse gave nothing')
    const { categories, audits } = result.lhr
    const failed = Object.values(categories)
      .flatMap(({ auditRefs }) => auditRefs)
      .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 0.9)
    for (const { id } of failed)
      process.stderr.write(`  ${id}: ${audits[id]?.title} ${audits[id]?.displayValue ?? ''}\n`)
    return {
      scores: Object.fromEntries(
        Object.entries(categories).map(([id, { score }]) => [id, Math.round((score ?? 0) * 100)]),
      ),
      metrics: Object.fromEntries(Object.keys(METRICS).map((id) => [id, audits[id]?.numericValue ?? Number.NaN])),
    }
  } finally {
    await browser.close()
  }
}
