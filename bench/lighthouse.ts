// Lighthouse's mobile audit of Today, as a new person meets it: nothing kept, nothing signed in.

import lighthouse from 'lighthouse'
import { chromium } from 'playwright-core'
import { BROWSER_FLAGS, ensureBrowser } from '../tests/support/browser.ts'
import { freePort } from '../tests/support/free-port.ts'
import { type Measurement, percentile } from './measurement.ts'
import type { World } from './ten-years.ts'

const RUNS = 3
/** A browser on a busy machine now and then paints nothing that Lighthouse sees; such a run says nothing and is made again. */
const MOST_TRIES = 6
const CATEGORIES = ['performance', 'accessibility', 'best-practices'] as const
const BARS = { performance: 95, accessibility: 100, 'best-practices': 100 } as const
const METRICS = {
  'first-contentful-paint': 'FCP',
  'largest-contentful-paint': 'LCP',
  'total-blocking-time': 'TBT',
} as const

export async function measureLighthouse({ server }: World): Promise<readonly Measurement[]> {
  const audits: Audit[] = []
  for (let run = 0; run < MOST_TRIES && audits.length < RUNS; run++) {
    const found = await audit(server.origin)
    if (found !== undefined) audits.push(found)
  }
  const median = (read: (audit: Audit) => number) => percentile(audits.map(read), 0.5)
  return [
    ...CATEGORIES.map((name): Measurement => {
      const value = median(({ scores }) => scores[name] ?? Number.NaN)
      return { what: `Lighthouse mobile, Today: ${name}`, value, unit: 'points', bar: BARS[name] }
    }),
    ...Object.entries(METRICS).map(([id, name]): Measurement => {
      return {
        what: `Lighthouse mobile, Today: ${name}`,
        value: median(({ metrics }) => metrics[id] ?? Number.NaN),
        unit: 'ms',
      }
    }),
  ]
}

interface Audit {
  readonly scores: Readonly<Record<string, number>>
  readonly metrics: Readonly<Record<string, number>>
}

/** In a browser of its own each time, so that nothing is kept from the last one. Says what cost points. Undefined, with the
 *  reason said, when a score or a metric could not be had. */
async function audit(url: string): Promise<Audit | undefined> {
  const port = await freePort()
  const args = [...BROWSER_FLAGS, `--remote-debugging-port=${port}`]
  const browser = await chromium.launch({ executablePath: ensureBrowser(), args })
  try {
    const result = await lighthouse(url, { port, onlyCategories: [...CATEGORIES], logLevel: 'error' })
    if (result === undefined) throw new Error('Lighthouse gave nothing')
    sayWhatCostPoints(result.lhr)
    return measuredIn(result.lhr)
  } finally {
    await browser.close()
  }
}

type Report = NonNullable<Awaited<ReturnType<typeof lighthouse>>>['lhr']

function measuredIn({ categories, audits, runtimeError }: Report): Audit | undefined {
  const scores: Record<string, number> = {}
  const metrics: Record<string, number> = {}
  for (const name of CATEGORIES) {
    const score = categories[name]?.score
    if (typeof score !== 'number') return unmeasured(name, runtimeError?.message)
    scores[name] = Math.round(score * 100)
  }
  for (const id of Object.keys(METRICS)) {
    const value = audits[id]?.numericValue
    if (value === undefined || Number.isNaN(value)) return unmeasured(id, audits[id]?.errorMessage)
    metrics[id] = value
  }
  return { scores, metrics }
}

function unmeasured(what: string, reason = 'no reason given'): undefined {
  process.stderr.write(`  a run without ${what}, made again: ${reason}\n`)
}

function sayWhatCostPoints({ categories, audits }: Report): void {
  const failed = Object.values(categories)
    .flatMap(({ auditRefs }) => auditRefs)
    .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 0.9)
  for (const { id } of failed) process.stderr.write(`  ${id}: ${audits[id]?.title} ${audits[id]?.displayValue ?? ''}\n`)
}
