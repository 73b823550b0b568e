// How long one sitting can be. Apart from the schema, because charts on the first screen know it too.

/** A bout that is longer was not sat through: a timer was forgotten, or two devices each changed one end of it. */
export const LONGEST_SITTING_MINUTES = 24 * 60
