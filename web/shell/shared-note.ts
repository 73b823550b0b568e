// What was shared from another app, as a note: its words, and the address among them.

import { TEXT_CODE_POINTS, webAddress } from '../../domain/records/field-types.ts'
import type { SharedParts } from '../pwa/share-inbox.ts'

export interface SharedNote {
  readonly words: string
  readonly url: string | undefined
  /** There were more words than a note has room for. */
  readonly isCut: boolean
}

/** Undefined when nothing was shared. Whatever cannot stand as an address stays among the words, verbatim but for characters
 *  that cannot be stored. Android puts the address of a page into the text, most of the time. */
export function noteFromShared(parts: SharedParts): SharedNote | undefined {
  const [title, text, given] = [storable(parts.title), storable(parts.text), storable(parts.url)]
  const ownUrl = isAddress(given) ? given : undefined
  const url = ownUrl ?? addressIn(text) ?? addressIn(title)
  const rest = url === undefined ? text : withoutLast(text, url)
  const lines = [
    ...(rest.includes(title) ? [] : [title]),
    ...(title.includes(rest) && title !== rest ? [] : [rest]),
    ...(ownUrl === undefined ? [given] : []),
  ].filter((line) => line !== '')
  const words = lines.join('\n') || url
  if (words === undefined) return undefined
  const points = [...words]
  if (points.length <= TEXT_CODE_POINTS) return { words, url, isCut: false }
  return { words: `${points.slice(0, TEXT_CODE_POINTS - 1).join('')}…`, url, isCut: true }
}

function storable(text: string): string {
  return text.replaceAll('\0', '\ufffd').toWellFormed().trim()
}

function isAddress(text: string): boolean {
  return webAddress.safeParse(text).success
}

// Japanese marks end an address, since there are no blanks around it. What ends a sentence is not the end of an address, nor
// is a bracket that was opened before it.
function addressIn(text: string): string | undefined {
  for (const [found] of text.matchAll(/https?:\/\/[^\s"<>\\^`{|}「」『』【】〈〉《》（）、。，．！？…]+/giu)) {
    const address = found.replace(/[.,;:!?'*_~”’]+$/u, '').replace(/^([^(]*)\)+$/u, '$1')
    if (isAddress(address)) return address
  }
  return undefined
}

// An address that has its own field needs no second place behind the words.
function withoutLast(text: string, url: string): string {
  if (text === url) return ''
  return /\s/u.test(text.at(-url.length - 1) ?? '') && text.endsWith(url) ? text.slice(0, -url.length).trimEnd() : text
}
