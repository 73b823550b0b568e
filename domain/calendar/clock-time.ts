// A time of day as people write it: `HH:MM`.

/** Minutes after midnight of `HH:MM`, 0–1439. Text of another form counts as midnight. */
export function minutesOfClock(text: string): number {
  const match = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(text)
  return match === null ? 0 : Number(match[1]) * 60 + Number(match[2])
}

/** `HH:MM` of minutes after midnight; whole days are left out. */
export function clockOfMinutes(minutes: number): string {
  const ofDay = ((Math.round(minutes) % 1440) + 1440) % 1440
  return `${String(Math.floor(ofDay / 60)).padStart(2, '0')}:${String(ofDay % 60).padStart(2, '0')}`
}
