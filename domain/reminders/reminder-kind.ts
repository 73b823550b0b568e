// What the app can remind of.

/** `evening`: the day has no entry yet; `trainer`: a day with the trainer; `stand-up`: the timer has run for the chosen length;
 *  `look-back`: a milestone is over. */
export const reminderKinds = ['evening', 'trainer', 'stand-up', 'look-back'] as const

export type ReminderKind = (typeof reminderKinds)[number]
