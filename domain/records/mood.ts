// What a capture is about. Apart from its schema, so that screens can name moods without loading schemas.

export const moods = ['fun', 'done', 'learn', 'improve'] as const
export type Mood = (typeof moods)[number]
