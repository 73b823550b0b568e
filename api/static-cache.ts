// How long browsers may keep each static file: names with a hash in them for ever, the rest only while unchanged.

/** `*` stands for the rest of the path. Paths without a rule are pages of the app and follow `/index.html`. */
export const cacheRules = [
  { path: '/assets/*', value: 'public, max-age=31536000, immutable' },
  { path: '/icons/*', value: 'public, max-age=86400' },
  { path: '/*', value: 'no-cache' },
] as const

/** `Cache-Control` of a static file. */
export function cacheControlOf(path: string): string {
  const rule = cacheRules.find((candidate) => path.startsWith(candidate.path.slice(0, -1)))
  return rule?.value ?? 'no-cache'
}
