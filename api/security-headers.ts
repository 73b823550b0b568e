// The headers that fence in what a page of ours may do, for every answer of either runtime.

export interface SecurityHeaderOptions {
  /** `sha256-…` of every inline script that may run; see `inlineScriptHashes`. */
  readonly scriptHashes: readonly string[]
  /** Whether people reach us over https; only then browsers are told to insist on it. */
  readonly isHttps: boolean
}

/** Features that a page of ours never uses, refused to whatever might get into it. */
const deniedFeatures = [
  'accelerometer',
  'camera',
  'geolocation',
  'gyroscope',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'usb',
]

export function securityHeaders(options: SecurityHeaderOptions): Readonly<Record<string, string>> {
  return {
    'Content-Security-Policy': contentSecurityPolicy(options.scriptHashes),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'same-origin',
    'Permissions-Policy': deniedFeatures.map((feature) => `${feature}=()`).join(', '),
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    ...(options.isHttps ? { 'Strict-Transport-Security': 'max-age=31536000' } : {}),
  }
}

/** `sha256-…` of each inline script of an HTML page, as browsers compute it: over the bytes between the tags. */
export function inlineScriptHashes(html: string): Promise<readonly string[]> {
  const scripts = [...html.matchAll(/<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g)]
  return Promise.all(scripts.map(([, script = '']) => hashOf(script)))
}

/** The same answer with these headers, where it does not have its own. */
export function withHeaders(response: Response, headers: Readonly<Record<string, string>>): Response {
  const fenced = new Response(response.body, response)
  for (const [name, value] of Object.entries(headers)) {
    if (!fenced.headers.has(name)) fenced.headers.set(name, value)
  }
  return fenced
}

function contentSecurityPolicy(scriptHashes: readonly string[]): string {
  const scripts = ["'self'", ...scriptHashes.map((hash) => `'${hash}'`)].join(' ')
  return [
    "default-src 'none'",
    `script-src ${scripts}`,
    "style-src 'self'",
    "img-src 'self' data: blob:",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "font-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')
}

async function hashOf(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  return `sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}`
}
