import { describe, expect, test } from 'vitest'
import { partsOf, partsOfRequest } from '../../../web/pwa/share-inbox.ts'

const posted = (body: BodyInit, headers?: Record<string, string>) =>
  partsOfRequest(new Request('https://nobi.example/share', { method: 'POST', body, ...(headers && { headers }) }))

function aForm(...parts: readonly (readonly [string, string | File])[]): FormData {
  const form = new FormData()
  for (const [name, value] of parts) form.append(name, value)
  return form
}

describe('what another app posts', () => {
  test('has the parts of the form', async () => {
    const form = aForm(['title', 'A'], ['text', 'B\nC'], ['url', 'https://example.org'])
    expect(await posted(form)).toEqual({ title: 'A', text: 'B\nC', url: 'https://example.org' })
  })

  test('has empty parts for those that are missing, and none for those that nobody knows', async () => {
    expect(await posted(aForm(['subject', 'A']))).toEqual({ title: '', text: '', url: '' })
  })

  test('has a line for each of several parts with one name, and nothing of files', async () => {
    const form = aForm(['text', 'A'], ['text', 'B'], ['text', new File(['x'], 'x.txt')])
    expect(await posted(form)).toMatchObject({ text: 'A\nB' })
  })

  test('is text when it is no form', async () => {
    expect(await posted('not a form', { 'Content-Type': 'text/plain' })).toMatchObject({ text: 'not a form' })
    expect(await posted('--x\r\nbroken', { 'Content-Type': 'multipart/form-data; boundary=x' })).toMatchObject({
      text: '--x\r\nbroken',
    })
  })
})

test('the parts of an address are those of a form', () => {
  expect(partsOf(new URLSearchParams('title=A&text=B%0AC'))).toEqual({ title: 'A', text: 'B\nC', url: '' })
})
