// The environment: what holds when it says nothing, and what it may not say.

import { expect, test } from 'vitest'
import { parseConfig } from '../../api/node/config.ts'

test('an empty environment gives a server for this machine alone', () => {
  expect(parseConfig({ PORT: '', HOST: undefined })).toEqual({
    ok: true,
    value: {
      port: 8787,
      host: '127.0.0.1',
      database: { url: 'file:data/nobi.db', authToken: undefined },
      origins: ['http://localhost:8787', 'http://127.0.0.1:8787'],
      hasPublicOrigin: false,
      trustedProxies: 0,
      trackers: { github: 'https://api.github.com' },
      sealingKey: undefined,
    },
  })
})

test('a public origin is the only one', () => {
  const config = parseConfig({ PORT: '80', PUBLIC_ORIGIN: 'https://nobi.example:8443' })
  expect(config).toMatchObject({ ok: true, value: { origins: ['https://nobi.example:8443'], hasPublicOrigin: true } })
})

test.each([
  'file:/var/lib/nobi.db',
  'file:data/100%25.db',
  'libsql://nobi.turso.io',
  'https://host/path/',
  'http://127.0.0.1:8080',
])('takes %s as a database', (url) => {
  const config = parseConfig({ DATABASE_URL: url, DATABASE_AUTH_TOKEN: 'secret' })
  expect(config).toMatchObject({ ok: true, value: { database: { url, authToken: 'secret' } } })
})

test.each([
  [{ PORT: '0' }, 'PORT must be a port from 1 to 65535'],
  [{ PORT: '65536' }, 'PORT must be a port from 1 to 65535'],
  [{ PORT: 'http' }, 'PORT must be a port from 1 to 65535'],
  [{ PORT: '80 ' }, 'PORT must be a port from 1 to 65535'],
  [{ TRUST_PROXY: 'yes' }, 'TRUST_PROXY must be the number of proxies in front, 0 to 9'],
  [{ TRUST_PROXY: '-1' }, 'TRUST_PROXY must be the number of proxies in front, 0 to 9'],
  [{ HOST: 'two words' }, 'HOST must be a host name or address'],
  [{ DATABASE_URL: 'mysql://host' }, 'DATABASE_URL must be file:PATH, libsql://HOST, https://HOST or http://HOST'],
  [{ DATABASE_URL: 'nobi.db' }, 'DATABASE_URL must be file:PATH, libsql://HOST, https://HOST or http://HOST'],
  [{ DATABASE_URL: 'file:' }, 'DATABASE_URL must be file:PATH, libsql://HOST, https://HOST or http://HOST'],
  [{ DATABASE_URL: 'https://' }, 'DATABASE_URL must be file:PATH, libsql://HOST, https://HOST or http://HOST'],
  [{ DATABASE_URL: 'file:data/%zz.db' }, 'DATABASE_URL has a % escape that cannot be read; a % itself is written %25'],
  [{ DATABASE_URL: 'file:data/%ff.db' }, 'DATABASE_URL has a % escape that cannot be read; a % itself is written %25'],
  [{ DATABASE_AUTH_TOKEN: 'two\nlines' }, 'DATABASE_AUTH_TOKEN must be one word of plain characters'],
  [
    { PUBLIC_ORIGIN: 'https://nobi.example/' },
    'PUBLIC_ORIGIN must be an origin like https://nobi.example, without a path',
  ],
  [{ PUBLIC_ORIGIN: 'nobi.example' }, 'PUBLIC_ORIGIN must be an origin like https://nobi.example, without a path'],
  [
    { PUBLIC_ORIGIN: 'ftp://nobi.example' },
    'PUBLIC_ORIGIN must be an origin like https://nobi.example, without a path',
  ],
])('%j is refused by name', (environment, error) => {
  expect(parseConfig(environment)).toEqual({ ok: false, error })
})

test.each(['https://api.github.com', 'https://ghe.example/api/v3', 'http://localhost:3000/api'])(
  'takes %s as a GitHub',
  (url) => {
    expect(parseConfig({ GITHUB_API_URL: url })).toMatchObject({ ok: true, value: { trackers: { github: url } } })
  },
)

test.each([
  ...['http://ghe.example/api/v3', 'https://me:pass@ghe.example', 'https://ghe.example/', 'ghe.example'],
  ...['https://ghe.example?x=1', 'file:///etc/passwd', 'http://localhost.example'],
])('refuses %s as a GitHub', (url) => {
  expect(parseConfig({ GITHUB_API_URL: url })).toMatchObject({
    ok: false,
    error: expect.stringMatching(/^GITHUB_API_URL/),
  })
})

test('a secret key is 32 bytes', () => {
  const key = 'AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8'
  expect(parseConfig({ SECRET_KEY: key })).toMatchObject({ ok: true, value: { sealingKey: { length: 32, 31: 31 } } })
  for (const bad of [key.slice(1), `${key}AA`, 'secret', `${key}=`]) {
    expect(parseConfig({ SECRET_KEY: bad })).toEqual({
      ...{ ok: false, error: 'SECRET_KEY must be 32 random bytes in base64url' },
    })
  }
})
