// A text as a QR code that a phone can read off a terminal.

import { generate } from 'lean-qr'

/** Squares that must stay light on every side (ISO/IEC 18004). */
const QUIET = 4
/** Black on bright white, whatever colours the terminal has: many readers know no light code on a dark ground. */
const DARK_ON_LIGHT = '\u001b[30;107m'
const PLAIN = '\u001b[0m'

/** Lines of block characters, two squares above each other in one character, which is about as high as two are wide. */
export function terminalQr(text: string): string {
  const code = generate(text)
  const lines: string[] = []
  for (let y = -QUIET; y < code.size + QUIET; y += 2) {
    let line = ''
    for (let x = -QUIET; x < code.size + QUIET; x++) line += blockOf(code.get(x, y), code.get(x, y + 1))
    lines.push(DARK_ON_LIGHT + line + PLAIN)
  }
  return lines.join('\n')
}

function blockOf(isUpperDark: boolean, isLowerDark: boolean): string {
  if (isUpperDark) return isLowerDark ? '█' : '▀'
  return isLowerDark ? '▄' : ' '
}
