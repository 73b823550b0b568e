// The beginning of a text, for places that show or say no more.

/** At most so many characters, cut between whole ones, with a mark where something is left out. */
export function excerpt(text: string, most: number): string {
  // Looks at no more of a long text than can be shown; a character has at most two units, some are joined of many.
  const head = [...text.slice(0, most * 2 + 2)]
  return head.length <= most ? head.join('') : `${head.slice(0, most).join('')}…`
}
