// What other apps have shared with this one, kept on the device until it has become a note. The service worker puts it in,
// without a network if need be; a page takes it out.

/** Where the system sends what is shared (`share_target` of the manifest). */
export const SHARE_PATH = '/share'

const INBOX = 'nobi-shared'

/** What was shared, as it came. Every part may be empty, long, or anything else. */
export interface Shared {
  /** Of the note that it becomes, so that taking it out twice makes one. */
  readonly id: string
  /** UTC milliseconds. */
  readonly at: number
  /** Came as a form, which the service worker saw; else in an address, which any link can hold. */
  readonly isPosted: boolean
  readonly title: string
  readonly text: string
  readonly url: string
}

export type SharedParts = Pick<Shared, 'title' | 'text' | 'url'>

/** The parts of a posted form; a body that is no form is the text. */
export async function partsOfRequest(request: Request): Promise<SharedParts> {
  const asText = request.clone()
  return request.formData().then(partsOf, async () => ({ title: '', text: await asText.text(), url: '' }))
}

/** A part that was sent several times has a line for each. Files are none. */
export function partsOf(form: Pick<FormData, 'getAll'>): SharedParts {
  const part = (name: string) =>
    form
      .getAll(name)
      .filter((value) => typeof value === 'string')
      .join('\n')
      // Forms end lines as mails do.
      .replaceAll('\r\n', '\n')
  return { title: part('title'), text: part('text'), url: part('url') }
}

export async function putShared(shared: Shared): Promise<void> {
  const inbox = await caches.open(INBOX)
  await inbox.put(keyOf(shared.id), new Response(JSON.stringify(shared)))
}

/** All that is there, the oldest first. */
export async function readShared(): Promise<readonly Shared[]> {
  // Outside of https and localhost there are no caches, and nobody can share.
  if (!('caches' in globalThis) || !(await caches.has(INBOX))) return []
  const inbox = await caches.open(INBOX)
  const answers = await Promise.all((await inbox.keys()).map((key) => inbox.match(key)))
  const all = await Promise.all(answers.map((answer): Promise<Shared> | undefined => answer?.json()))
  return all.filter((shared) => shared !== undefined).sort((left, right) => left.at - right.at)
}

export async function forgetShared(id: string): Promise<void> {
  await (await caches.open(INBOX)).delete(keyOf(id))
}

function keyOf(id: string): string {
  return `${SHARE_PATH}/${id}`
}
