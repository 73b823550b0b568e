// Where messages may be sent: to the push services of the browsers and nowhere else, since whoever subscribes chooses the address.

const LONGEST = 2048

const hosts: ReadonlySet<string> = new Set([
  'fcm.googleapis.com',
  'updates.push.services.mozilla.com',
  'web.push.apple.com',
])
const domains = ['.push.services.mozilla.com', '.push.apple.com', '.notify.windows.com']

/** Whether a text is an https address of a push service, on its usual port. */
export function isPushEndpoint(text: string): boolean {
  if (text.length > LONGEST || !URL.canParse(text)) return false
  const { href, protocol, hostname, port, username, password, hash } = new URL(text)
  // Written as every parser reads it.
  if (href !== text || protocol !== 'https:') return false
  if (port !== '' || username !== '' || password !== '' || hash !== '') return false
  return hosts.has(hostname) || domains.some((domain) => hostname.endsWith(domain))
}
