// Whether passkeys can work on this page at all.

export type PasskeySupport =
  | 'ready'
  /** Neither https nor http://localhost: browsers keep passkeys from such pages. */
  | 'insecure'
  /** A browser that knows no passkeys. */
  | 'unknown'

/** The browser as far as it decides. */
export interface PasskeyWindow {
  readonly isSecureContext: boolean
  readonly location: Pick<Location, 'hostname'>
}

/** An address in numbers counts as insecure even where the browser trusts it: passkeys belong to names. */
export function passkeySupport(window: PasskeyWindow): PasskeySupport {
  const { hostname } = window.location
  const isNumeric = /^[\d.]+$|^\[/.test(hostname)
  if (!window.isSecureContext || isNumeric) return 'insecure'
  return 'PublicKeyCredential' in window ? 'ready' : 'unknown'
}
