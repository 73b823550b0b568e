import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { brokenRules } from './support/architecture-rules.ts'

const top = fileURLToPath(new URL('..', import.meta.url))

describe('the project', () => {
  it('keeps every rule', () => {
    expect(brokenRules(readSources())).toEqual([])
  })

  it('is read whole', () => {
    expect([...readSources().keys()]).toEqual(
      expect.arrayContaining([
        'domain/sync/stamp.ts',
        'api/node.ts',
        'web/main.tsx',
        'web/styles/tokens.css',
        'tools/start.ts',
      ]),
    )
  })
})

describe('the rules', () => {
  it.each([
    ['domain/a.ts', `import { x } from '../web/x.ts'`, 'domain/a.ts must not import web/x.ts'],
    ['domain/a.ts', `import * as z from 'zod'`, 'domain/a.ts must not import zod'],
    ['domain/a.ts', `import { join } from 'node:path'`, 'domain/a.ts must not import node:path'],
    ['web/store/a.ts', `import type { X } from '../../api/x.ts'`, 'web/store/a.ts must not import api/x.ts'],
    ['api/routes/a.ts', `export { x } from '../../web/x.ts'`, 'api/routes/a.ts must not import web/x.ts'],
    ['api/store/a.ts', `import { x } from '../routes/x.ts'`, 'api/store/a.ts must not import api/routes/x.ts'],
    ['api/identity/a.ts', `import { x } from '../routes/x.ts'`, 'api/identity/a.ts must not import api/routes/x.ts'],
    ['api/routes/a.ts', `import { x } from '../app.ts'`, 'api/routes/a.ts must not import api/app.ts'],
    ['web/store/a.ts', `import { x } from '../pages/x.ts'`, 'web/store/a.ts must not import web/pages/x.ts'],
    ['web/charts/a.ts', `const x = import('../pages/x.ts')`, 'web/charts/a.ts must not import web/pages/x.ts'],
    ['web/pages/a.ts', `import { Chart } from 'chart.js'`, 'web/pages/a.ts must not import chart.js'],
    ['web/pages/a.ts', `import { openDB } from 'idb'`, 'web/pages/a.ts must not import idb'],
    ['web/main.tsx', `import { Workbox } from 'workbox-window'`, 'web/main.tsx must not import workbox-window'],
    ['web/parts/a.ts', `import { hc } from 'hono/client'`, 'web/parts/a.ts must not import hono/client'],
    [
      'api/routes/a.ts',
      `import { createClient } from '@libsql/client/web'`,
      'api/routes/a.ts must not import @libsql/client/web',
    ],
    ['api/routes/a.ts', `import { eq } from 'drizzle-orm'`, 'api/routes/a.ts must not import drizzle-orm'],
    [
      'web/parts/a.tsx',
      `const x = <p dangerouslySetInnerHTML={y} />`,
      'web/parts/a.tsx says dangerouslySetInnerHTML: text must stay text',
    ],
    ['web/store/a.ts', `x.innerHTML = y`, 'web/store/a.ts says innerHTML: text must stay text'],
    ['web/store/a.ts', `eval(y)`, 'web/store/a.ts says eval(: text must stay text'],
    ['web/pages/a.tsx', `const x = <a target="_blank" href={y} />`, 'web/pages/a.tsx opens a page: use WebLink'],
    ['domain/a.ts', `const x = Date.now()`, 'domain/a.ts uses Date.now: take it as an argument'],
    ['domain/a.ts', `const x = Math.random()`, 'domain/a.ts uses Math.random: take it as an argument'],
    ['domain/a.ts', `const x = new Date()`, 'domain/a.ts uses new Date(): take it as an argument'],
  ])('%s must not say %s', (path, line, complaint) => {
    expect(brokenRules(new Map([[path, `// A file.\n${line}\n`]]))).toEqual([complaint])
  })

  it.each([
    ['web/pages/a.tsx', `import { x } from '../store/x.ts'`],
    ['api/routes/a.ts', `import { x } from '../../domain/x.ts'`],
    ['domain/a.ts', `import * as z from 'zod/mini'`],
    ['domain/a.ts', `// Never Date.now() here.\nconst x = new Date(0)`],
    ['web/charts/a.ts', `import { Chart } from 'chart.js'`],
    ['tests/a.ts', `import { createClient } from '@libsql/client/web'`],
  ])('%s may say %s', (path, line) => {
    expect(brokenRules(new Map([[path, `// A file.\n${line}\n`]]))).toEqual([])
  })

  it('find a circle of imports and name it once', () => {
    const files = new Map([
      ['domain/a.ts', `// A.\nimport './b.ts'`],
      ['domain/b.ts', `// B.\nimport './c.ts'`],
      ['domain/c.ts', `// C.\nimport './a.ts'`],
    ])
    expect(brokenRules(files)).toEqual(['cycle: domain/a.ts → domain/b.ts → domain/c.ts → domain/a.ts'])
  })

  it('refuse a file of more than 300 lines', () => {
    const lines = (count: number) => new Map([['web/long.css', '/* Long. */\n'.repeat(count)]])
    expect(brokenRules(lines(300))).toEqual([])
    expect(brokenRules(lines(301))).toEqual(['web/long.css has 301 lines, more than 300'])
  })

  it('refuse a file that does not say what it is', () => {
    expect(brokenRules(new Map([['api/a.ts', 'const x = 1\n']]))).toEqual([
      'api/a.ts does not open with a line that says what it is',
    ])
  })

  it('refuse an import whose target nobody can read', () => {
    expect(() => brokenRules(new Map([['web/a.ts', '// A.\nimport(name)\n']]))).toThrow('web/a.ts: import(name) hides')
  })
})

function readSources(): Map<string, string> {
  const folders = ['domain', 'api', 'web', 'tools', 'tests', 'bench']
  const paths = folders.flatMap((folder) =>
    readdirSync(`${top}${folder}`, { recursive: true, encoding: 'utf8' }).map(
      (name) => `${folder}/${name.replaceAll('\\', '/')}`,
    ),
  )
  const isSource = (path: string) => /\.(tsx?|css)$/.test(path)
  return new Map(paths.filter(isSource).map((path) => [path, readFileSync(`${top}${path}`, 'utf8')]))
}
