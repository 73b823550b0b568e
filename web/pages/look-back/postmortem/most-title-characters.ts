// How long a title may be, in code points, as `domain/records/postmortem.ts` has it.

export const MOST_TITLE_CHARACTERS = 200
