// Which release of the app is running, for a person who reports something.

/** From package.json, put in by the build. */
declare const APP_VERSION: string

/** The version, and what tells two builds of it apart: the mark in the name of the script that the page has loaded. */
export function appVersion(): string {
  const scripts = [...document.querySelectorAll<HTMLScriptElement>('script[type=module][src]')]
  const build = scripts.flatMap(({ src }) => /-([\w-]{8})\.js$/.exec(new URL(src).pathname)?.[1] ?? [])[0]
  return build === undefined ? APP_VERSION : `${APP_VERSION} (${build})`
}
