// A text as the dark squares of a QR code, in the language of SVG paths.

import { generate } from 'lean-qr'

export interface QrPath {
  /** Squares on a side, without the quiet zone. */
  readonly size: number
  /** One rectangle for each run of dark squares in a row. */
  readonly path: string
}

export function qrPath(text: string): QrPath {
  const code = generate(text)
  const runs: string[] = []
  for (let y = 0; y < code.size; y++) {
    for (let x = 0; x < code.size; x++) {
      if (!code.get(x, y)) continue
      const start = x
      while (code.get(x + 1, y)) x++
      runs.push(`M${start} ${y}h${x - start + 1}v1h${start - x - 1}z`)
    }
  }
  return { size: code.size, path: runs.join('') }
}
