// Lengths of time as people type them: `8`, `7.5`, `7:30`, `7時間30分`, `7h 30m`, `90分`.

/** Whole minutes, or undefined when the text says none. A bare number is hours. */
export function parseDuration(typed: string): number | undefined {
  const plain = typed.normalize('NFKC').trim().toLowerCase().replace(',', '.')
  const clock = /^(\d{1,2}):([0-5]\d)$/.exec(plain)
  if (clock) return Number(clock[1]) * 60 + Number(clock[2])
  const minutesOnly = /^(\d{1,4})\s*(?:分|m|min|minutes?)$/.exec(plain)
  if (minutesOnly) return Number(minutesOnly[1])
  const hours = /^(\d{1,2}(?:\.\d{1,2})?)\s*(?:$|時間(半)?|hours?|h)/.exec(plain)
  if (hours === null) return undefined
  const rest = plain.slice(hours[0].length).trim()
  const restMinutes = rest === '' ? 0 : minutesOf(rest)
  return restMinutes === undefined ? undefined : Math.round(Number(hours[1]) * 60) + (hours[2] ? 30 : 0) + restMinutes
}

function minutesOf(text: string): number | undefined {
  const match = /^(\d{1,2})\s*(?:分|m|min|minutes?)?$/.exec(text)
  return match === null ? undefined : Number(match[1])
}

/** Minutes as text that `parseDuration` reads back: `7:30`. */
export function durationText(minutes: number): string {
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`
}
