// A QR code: dark on light in either theme, because many readers know no other, with the quiet zone that they need.

import './qr-code.css'
import { qrPath } from './qr-path.ts'

/** Squares that must stay light on every side (ISO/IEC 18004). */
const QUIET = 4

export function QrCode({ text, label }: { readonly text: string; readonly label: string }) {
  const { size, path } = qrPath(text)
  const side = size + 2 * QUIET
  return (
    <svg
      class="qr-code"
      viewBox={`${-QUIET} ${-QUIET} ${side} ${side}`}
      role="img"
      aria-label={label}
      shape-rendering="crispEdges"
    >
      <rect class="qr-light" x={-QUIET} y={-QUIET} width={side} height={side} />
      <path class="qr-dark" d={path} />
    </svg>
  )
}
