// What another app shares with an installed Nobi whose service worker is gone: the form comes here instead, and goes on in the
// address of Today, where the app asks about it. Nothing of it is kept.

const SHARE_PATH = '/share'
const MOST_BYTES = 1_000_000
/** Of each part in the address, encoded: proxies and servers take some 8 kB of address at least. */
const MOST_ENCODED = 2000

/** As `share_target` of the app's manifest says. */
export function isSharedForm(request: Request): boolean {
  return request.method === 'POST' && new URL(request.url).pathname === SHARE_PATH
}

/** 303 to Today; a form that is none, or far too large, leads there without anything. A part that is too long is cut. */
export async function answerSharedForm(request: Request): Promise<Response> {
  const isSmall = Number(request.headers.get('Content-Length') ?? Number.POSITIVE_INFINITY) <= MOST_BYTES
  const form = isSmall ? await request.formData().catch(() => undefined) : undefined
  const parts = new URLSearchParams()
  for (const name of ['title', 'text', 'url']) {
    const value = form?.get(name)
    if (typeof value === 'string' && value !== '') parts.set(name, fitting(value))
  }
  const Location = parts.size === 0 ? '/' : `/?${parts}`
  return new Response(null, { status: 303, headers: { Location, 'Cache-Control': 'no-store' } })
}

function fitting(value: string): string {
  let room = MOST_ENCODED
  let end = 0
  for (const character of value) {
    room -= encodeURIComponent(character).length
    if (room < 0) return `${value.slice(0, end)}…`
    end += character.length
  }
  return value
}
