// Lengths of time as people type them: `8`, `7.5`, `7:30`, `7時間30分`, `7h 30m`, `90分`.

/** Whole minutes, or undefined when the text says none. A bare number is hours. */
export function parseDuration(typed: string): number | undefined {
  const plain = typed.normalize('NFKC').trim().toLowerCase().replace(',', '.')
  const clock = /^(\d{1,2}):([0-5]\d)$/.exec(plain)
  if (clock) return Number(clock[1]) * 60 + Number(clock[2])
  if (plain === '') return undefined
  const words = /^(?:(\d{1,2}(?:\.\d{1,2})?)\s*(?:時間半|時間|h|hours?)?)?(?:\s*(\d{1,4})\s*(?:分|m|min|minutes?))?$/u.exec(plain)
  if (words === null || (words[1] === undefined && words[2] === undefined)) return undefined
  const half = plain.includes('時間半') ? 30 : 0
  return Math.round(Number(words[1] ?? 0) * 60) + Number(words[2] ?? 0) + half
}

/** Minutes as text that `parseDuration` reads back: `7:30`. */
export function durationText(minutes: number): string {
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`
}
