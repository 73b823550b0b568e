import { expect, test } from 'vitest'
import { qrPath } from '../../../web/parts/qr-path.ts'

/** Squares that the path fills, as rows of text. */
function drawn({ size, path }: { readonly size: number; readonly path: string }): readonly string[] {
  const rows = Array.from({ length: size }, () => Array<string>(size).fill('.'))
  for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    rows[Number(y)]?.fill('#', Number(x), Number(x) + Number(width))
  }
  return rows.map((row) => row.join(''))
}

const eye = ['#######.', '#.....#.', '#.###.#.', '#.###.#.', '#.###.#.', '#.....#.', '#######.', '........']

test('a link has an eye in three corners and is as large as the standard says', () => {
  const code = qrPath('https://nobi.example/link#3q2-7wAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA')
  const rows = drawn(code)
  const mirrored = eye.map((row) => [...row].reverse().join(''))
  expect((code.size - 17) % 4).toBe(0)
  expect(rows.slice(0, 8).map((row) => row.slice(0, 8))).toEqual(eye)
  expect(rows.slice(0, 8).map((row) => row.slice(-8))).toEqual(mirrored)
  expect(rows.slice(-8).map((row) => row.slice(0, 8))).toEqual(eye.toReversed())
})

test('runs are drawn once and stay within the code', () => {
  const { size, path } = qrPath('https://nobi.example')
  const runs = [...path.matchAll(/M(\d+) (\d+)h(\d+)/g)].map(([, x, y, width]) => ({
    x,
    y,
    end: Number(x) + Number(width),
  }))
  expect(Math.max(...runs.map(({ end }) => end))).toBe(size)
  expect(new Set(runs.map(({ x, y }) => `${x} ${y}`)).size).toBe(runs.length)
})
