// What a look-back is for. Apart from its schema, so that screens can name purposes without loading schemas.

export const purposes = [
  'find-problems',
  'understand-each-other',
  'grow-agency',
  'share-learning',
  'celebrate',
  'decide-next',
] as const
