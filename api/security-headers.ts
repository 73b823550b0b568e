// The headers that fence in what a page of ours may do, for every answer of either runtime and for the static files.

export type Headers = Readonly<Record<string, string>>

export interface PageOptions {
  /** `sha256-…` of every inline script that may run; see `inlineScriptHashes`. */
  readonly scriptHashes: readonly string[]
  /** Whether people reach us over https; only then browsers are told to insist on it. */
  readonly isHttps: boolean
}

/** The one Trusted Types policy that a page of ours may make: `web/pwa/trusted-worker-url.ts`. */
const TRUSTED_POLICY = 'nobi'

const HSTS_SECONDS = 31_536_000

/** Features that our own pages use: copying a link or token, a board on the whole screen, and passkeys. */
const usedFeatures = [
  'clipboard-write',
  'fullscreen',
  'publickey-credentials-create',
  'publickey-credentials-get',
  'screen-wake-lock',
]

/** Every other feature that browsers would hand to a page, refused to whatever might get into ours. Those that a browser
 *  does not know it would complain of on every page, so this names what Chromium has had for years. */
const deniedFeatures = [
  'accelerometer',
  'autoplay',
  'browsing-topics',
  'camera',
  'clipboard-read',
  'compute-pressure',
  'display-capture',
  'encrypted-media',
  'gamepad',
  'geolocation',
  'gyroscope',
  'hid',
  'identity-credentials-get',
  'idle-detection',
  'keyboard-map',
  'local-fonts',
  'magnetometer',
  'microphone',
  'midi',
  'otp-credentials',
  'payment',
  'picture-in-picture',
  'serial',
  'storage-access',
  'sync-xhr',
  'usb',
  'window-management',
  'xr-spatial-tracking',
]

/** For the app's page and its files. */
export function pageHeaders({ scriptHashes, isHttps }: PageOptions): Headers {
  return { 'Content-Security-Policy': pagePolicy(scriptHashes), ...commonHeaders(isHttps) }
}

/** For every answer of the API: nothing in it is a page, so nothing may load or run. Personal data is kept by no cache. */
export function apiHeaders({ isHttps }: { readonly isHttps: boolean }): Headers {
  return {
    'Content-Security-Policy': documentPolicy([]),
    ...commonHeaders(isHttps),
    'Cache-Control': 'no-store',
  }
}

/** The policy of a page that only shows itself, in inline styles with these hashes. */
export function documentPolicy(styleHashes: readonly string[]): string {
  return joined([
    "default-src 'none'",
    ...(styleHashes.length === 0 ? [] : [`style-src ${styleHashes.map((hash) => `'${hash}'`).join(' ')}`]),
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ])
}

/** `sha256-…` of each inline script of an HTML page, as browsers compute it: over the bytes between the tags. */
export function inlineScriptHashes(html: string): Promise<readonly string[]> {
  const scripts = [...html.matchAll(/<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g)]
  return Promise.all(scripts.map(([, script = '']) => inlineHash(script)))
}

/** `sha256-…` of an inline script or style. */
export async function inlineHash(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  return `sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}`
}

/** The same answer with these headers, where it does not have its own. */
export function withHeaders(response: Response, headers: Headers): Response {
  const fenced = new Response(response.body, response)
  for (const [name, value] of Object.entries(headers)) {
    if (!fenced.headers.has(name)) fenced.headers.set(name, value)
  }
  return fenced
}

function pagePolicy(scriptHashes: readonly string[]): string {
  return joined([
    "default-src 'none'",
    `script-src ${["'self'", ...scriptHashes.map((hash) => `'${hash}'`)].join(' ')}`,
    "style-src 'self'",
    "img-src 'self' data: blob:",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "font-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    `trusted-types ${TRUSTED_POLICY}`,
  ])
}

function commonHeaders(isHttps: boolean): Headers {
  return {
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'same-origin',
    'Permissions-Policy': [
      ...usedFeatures.map((feature) => `${feature}=(self)`),
      ...deniedFeatures.map((feature) => `${feature}=()`),
    ].join(', '),
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    ...(isHttps ? { 'Strict-Transport-Security': `max-age=${HSTS_SECONDS}` } : {}),
  }
}

function joined(directives: readonly string[]): string {
  return directives.join('; ')
}
