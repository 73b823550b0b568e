// Which addresses a person's text may become a link to.

const MOST_CHARACTERS = 2000

/** The address as the browser reads it, or undefined for anything but http and https. Characters that browsers drop without
 *  a word (tabs, line ends, blanks around it) could hide another scheme, so an address that holds any is none.
 *  https://url.spec.whatwg.org/#concept-basic-url-parser */
export function webAddressOf(text: string): string | undefined {
  if (text.length > MOST_CHARACTERS || /[\s\u0000-\u0020\u007f-\u009f]/u.test(text)) return undefined
  if (!/^https?:\/\//i.test(text) || !URL.canParse(text)) return undefined
  const address = new URL(text)
  return address.protocol === 'https:' || address.protocol === 'http:' ? address.href : undefined
}
