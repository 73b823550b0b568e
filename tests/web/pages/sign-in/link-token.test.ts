import { describe, expect, it } from 'vitest'
import { readLink } from '../../../../web/pages/sign-in/link-token.ts'

const ORIGIN = 'https://nobi.example'
const TOKEN = 'AbC-_123'.padEnd(43, 'x')

describe('a pasted link', () => {
  it.each([
    ['whole', `${ORIGIN}/link#${TOKEN}`],
    ['with white space around it', `  ${ORIGIN}/link#${TOKEN}\n`],
    ['broken by mail', `${ORIGIN}/li\r\nnk#${TOKEN.slice(0, 20)} ${TOKEN.slice(20)}`],
    ['that makes an owner', `${ORIGIN}/claim#${TOKEN}`],
    ['as its end alone', TOKEN],
    ['from its path on', `/link#${TOKEN}`],
  ])('%s has a token', (_, pasted) => {
    expect(readLink(pasted, ORIGIN)).toEqual({ kind: 'token', token: TOKEN })
  })

  it.each(['', 'hello', `${ORIGIN}/link`, `${ORIGIN}/link#`, `${ORIGIN}/link#${TOKEN.slice(1)}`, `${TOKEN}x`])(
    'is incomplete: %j',
    (pasted) => {
      expect(readLink(pasted, ORIGIN)).toEqual({ kind: 'incomplete' })
    },
  )

  it('of another server is not sent to this one', () => {
    expect(readLink(`http://localhost:8787/link#${TOKEN}`, ORIGIN)).toEqual({
      kind: 'other-server',
      origin: 'http://localhost:8787',
    })
  })
})
