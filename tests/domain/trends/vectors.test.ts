import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import fixture from '../../fixtures/vectors.json' with { type: 'json' }

const TESTS = join(import.meta.dirname, '../..')
const sources = ['domain', 'cli']
  .flatMap((folder) =>
    readdirSync(join(TESTS, folder), { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
  )
  .filter((path) => path.endsWith('.test.ts') && !path.endsWith('vectors.test.ts'))
  .map((path) => readFileSync(join(TESTS, path), 'utf8'))
  .join('\n')

it.each(fixture.vectors)('a test asks for $id, by its name or with all of its topic', ({ id, topic }) => {
  expect(sources.includes(`'${id}'`) || sources.includes(`vectorsOf('${topic}'`)).toBe(true)
})
