import { describe, expect, test } from 'vitest'
import { answerSharedForm, isSharedForm } from '../../api/shared-form.ts'

const ADDRESS = 'https://nobi.example/share'

async function shared(parts: Readonly<Record<string, string>>): Promise<URLSearchParams> {
  const form = new FormData()
  for (const [name, value] of Object.entries(parts)) form.append(name, value)
  const whole = new Request(ADDRESS, { method: 'POST', body: form })
  const body = await whole.arrayBuffer()
  const headers = { 'Content-Type': whole.headers.get('Content-Type') ?? '', 'Content-Length': String(body.byteLength) }
  return locationOf(await answerSharedForm(new Request(ADDRESS, { method: 'POST', body, headers })))
}

function locationOf(answer: Response): URLSearchParams {
  expect([answer.status, answer.headers.get('Cache-Control')]).toEqual([303, 'no-store'])
  return new URL(answer.headers.get('Location') ?? '', ADDRESS).searchParams
}

describe('a form that no service worker has answered', () => {
  test('goes on in the address of Today', async () => {
    const parts = { title: 'Why forks fail', text: '読む & 書く', url: 'https://example.org/?a=1&b=2' }
    expect(Object.fromEntries(await shared(parts))).toEqual(parts)
  })

  test('has no part that nobody knows, and none that is empty', async () => {
    expect([...(await shared({ subject: 'x', title: '' }))]).toEqual([])
  })

  test('is cut to what an address can carry, between characters', async () => {
    const text = (await shared({ text: '🤸'.repeat(5000) })).get('text') ?? ''
    expect(text).toMatch(/^(🤸)+…$/u)
    expect(encodeURIComponent(text).length).toBeLessThan(2020)
  })

  test.each([
    ['that is no form', { body: 'x', headers: { 'Content-Type': 'text/plain', 'Content-Length': '1' } }],
    ['of unknown length', { body: new FormData() }],
    ['far too large', { body: 'x', headers: { 'Content-Length': '99999999' } }],
  ])('%s leads to Today', async (_, init) => {
    expect([...locationOf(await answerSharedForm(new Request(ADDRESS, { method: 'POST', ...init })))]).toEqual([])
  })
})

test.each([
  ['POST', '/share', true],
  ['GET', '/share', false],
  ['POST', '/share/x', false],
])('%s %s is a shared form: %s', (method, path, expected) => {
  expect(isSharedForm(new Request(new URL(path, ADDRESS), { method }))).toBe(expected)
})
