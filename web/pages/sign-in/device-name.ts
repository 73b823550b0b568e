// A first guess at what the person calls this device, from what the browser says of itself.

const platforms: readonly (readonly [RegExp, string])[] = [
  [/iPhone/, 'iPhone'],
  [/iPad/, 'iPad'],
  [/Android/, 'Android'],
  [/Macintosh/, 'Mac'],
  [/Windows/, 'Windows'],
  [/CrOS/, 'Chromebook'],
  [/Linux/, 'Linux'],
]

const browsers: readonly (readonly [RegExp, string])[] = [
  [/Edg\//, 'Edge'],
  [/Firefox\//, 'Firefox'],
  [/Chrome\//, 'Chrome'],
  [/Safari\//, 'Safari'],
]

/** For example `iPhone, Safari`. */
export function deviceName(userAgent: string): string {
  return (
    [nameIn(platforms, userAgent), nameIn(browsers, userAgent)].filter((name) => name !== undefined).join(', ') ||
    'Browser'
  )
}

function nameIn(names: typeof platforms, userAgent: string): string | undefined {
  return names.find(([pattern]) => pattern.test(userAgent))?.[1]
}
