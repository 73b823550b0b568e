// By what push services can find whoever runs this server.

/** RFC 8292, section 2.1, asks for an address at https or by mail; a server at home has no other than its name. */
export function pushSubject(origin: string): string {
  return origin.startsWith('https://') ? origin : `mailto:nobi@${new URL(origin).hostname}`
}
