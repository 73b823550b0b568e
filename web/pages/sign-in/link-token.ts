// What is in a one-time link that somebody pasted.

export type PastedLink =
  | { readonly kind: 'token'; readonly token: string }
  /** Something is missing at its end, or it is no link at all. */
  | { readonly kind: 'incomplete' }
  /** `origin`: of the server that it is for. */
  | { readonly kind: 'other-server'; readonly origin: string }

const TOKEN = /^[\w-]{43}$/

/** The token of a link of the server at `origin`, pasted whole or its end alone, with whatever white space mail put into it. */
export function readLink(pasted: string, origin: string): PastedLink {
  const link = pasted.replace(/\s/g, '')
  const token = link.slice(link.indexOf('#') + 1)
  if (!TOKEN.test(token)) return { kind: 'incomplete' }
  const other = link.includes('#') ? originOf(link) : undefined
  return other === undefined || other === origin ? { kind: 'token', token } : { kind: 'other-server', origin: other }
}

function originOf(link: string): string | undefined {
  return URL.canParse(link) ? new URL(link).origin : undefined
}
