// One tap or two: what one tap does waits until it is clear that no second one follows.

/** So soon a second tap belongs to the first, milliseconds. */
const TOGETHER_MS = 250

interface TapDeeds {
  readonly onOne: (note: string) => void
  readonly onTwo: (note: string) => void
}

/** Call what it returns with each tap on a note. */
export function countTaps({ onOne, onTwo }: TapDeeds): (note: string) => void {
  let waiting: { readonly note: string; readonly timer: ReturnType<typeof setTimeout> } | undefined
  return (note) => {
    const first = waiting
    waiting = undefined
    clearTimeout(first?.timer)
    if (first?.note === note) return onTwo(note)
    // A tap on another note is not a second one, and nobody waits for the first any more.
    waiting = {
      note,
      timer: setTimeout(() => {
        waiting = undefined
        onOne(note)
      }, TOGETHER_MS),
    }
  }
}
