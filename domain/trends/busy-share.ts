/** The share of the own weeks that a busy one is above, unless the person moves it for what is shaded. */
export const BUSY_SHARE = 0.75
