// The API on Node with ten years of history: what one request takes when ten come at a time.

import { change } from '../tests/support/changes.ts'
import { operate } from '../tests/support/server.ts'
import { type Measurement, percentile } from './measurement.ts'
import type { World } from './ten-years.ts'

const CONNECTIONS = 10
const SECONDS = 3
const BATCHES = 12

export async function measureApi({ server }: World): Promise<readonly Measurement[]> {
  const token = await operate(server, 'token', 'add', 'owner', '--scope', 'write')
  const headers = { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' }
  const ask = async (path: string, body?: object): Promise<unknown> => {
    const init = body === undefined ? { headers } : { method: 'POST', headers, body: JSON.stringify(body) }
    const response = await fetch(`${server.origin}${path}`, init)
    if (!response.ok) throw new Error(`${path} answered ${response.status}: ${await response.text()}`)
    return response.json()
  }
  const envelope = { protocol: 1, schema: 1, device: 'bench', changes: [] }
  const head = headOf(await ask('/api/v1/sync', { ...envelope, cursor: 0 }))
  const push = (count: number) =>
    ask('/api/v1/sync', { ...envelope, cursor: head, changes: Array.from({ length: count }, () => newStretch()) })

  const idle = await load(() => ask('/api/v1/sync', { ...envelope, cursor: head }))
  const list = await load(() => ask('/api/v1/stretches?from=2020-01-01&limit=100'))
  const week = await load(() => ask('/api/v1/trends/weekly?from=2026-01-01&to=2026-06-30'))
  const one = await load(() => push(1))
  const many: number[] = []
  for (let index = 0; index < BATCHES; index++) many.push(await timed(() => push(500)))
  return [
    ...describe('sync with nothing new', idle, 25),
    ...describe('list of 100', list, 30),
    ...describe('weekly trend of half a year', week),
    ...describe('push of 1', one, 50),
    { what: 'API: push of 500, one at a time, worst', value: percentile(many, 1), unit: 'ms', bar: 150 },
  ]
}

interface Load {
  readonly samples: readonly number[]
  readonly rate: number
}

/** Asks again and again over all connections for a while. */
async function load(ask: () => Promise<unknown>): Promise<Load> {
  const samples: number[] = []
  const start = performance.now()
  const connection = async () => {
    while (performance.now() - start < SECONDS * 1000) samples.push(await timed(ask))
  }
  await Promise.all(Array.from({ length: CONNECTIONS }, connection))
  return { samples, rate: samples.length / ((performance.now() - start) / 1000) }
}

async function timed(ask: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await ask()
  return performance.now() - start
}

function describe(name: string, { samples, rate }: Load, bar?: number): Measurement[] {
  return [
    { what: `API: ${name}, median`, value: percentile(samples, 0.5), unit: 'ms' },
    { what: `API: ${name}, p99`, value: percentile(samples, 0.99), unit: 'ms', ...(bar === undefined ? {} : { bar }) },
    { what: `API: ${name}`, value: rate, unit: 'requests/s' },
  ]
}

function newStretch() {
  return change({ at: '2026-01-01T12:00:00.000Z', zone: 'Asia/Tokyo', date: '2026-01-01', beforeMm: 1300 })
}

function headOf(answer: unknown): number {
  if (typeof answer === 'object' && answer !== null && 'head' in answer && typeof answer.head === 'number')
    return answer.head
  throw new Error('the server names no head')
}
