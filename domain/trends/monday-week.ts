// Weeks from Monday as numbers, as ISO weeks are counted.

/** 1970-01-01 was a Thursday. */
const DAYS_SINCE_MONDAY = 3

/** Weeks since the Monday before 1970 at the start of a day, with a fraction; whole on Mondays. `day` is a day number. */
export function mondayWeek(day: number): number {
  return (day + DAYS_SINCE_MONDAY) / 7
}

/** The day number on which that week begins. */
export function dayOfMonday(week: number): number {
  return week * 7 - DAYS_SINCE_MONDAY
}
