// A shell that knows one program, curl, with the options that the documentation uses. It keeps the cookies of one file.

import type { World } from './world.ts'

export interface ShellOptions {
  /** What `$NAME` stands for. */
  readonly variables: Readonly<Record<string, string>>
  /** What a person puts in the place of an example. */
  readonly replacements: Readonly<Record<string, string>>
}

/** Runs one line as it stands in a page of HTML and gives the status of the answer. */
export function createShell(world: World, { variables, replacements }: ShellOptions) {
  let cookie: string | undefined
  return async (line: string): Promise<number> => {
    const filled = Object.entries(replacements).reduce((text, [from, to]) => text.replaceAll(from, to), fromHtml(line))
    const { url, method, headers, body, sendsCookies, keepsCookies } = readCurl(filled, variables)
    const response = await world.anonymous(`${url.pathname}${url.search}`, {
      method,
      headers: { ...headers, ...(sendsCookies && cookie !== undefined ? { Cookie: cookie } : {}) },
      ...(body === undefined ? {} : { raw: body }),
    })
    if (keepsCookies) cookie = response.headers.get('Set-Cookie')?.split(';')[0]
    await response.arrayBuffer()
    return response.status
  }
}

function readCurl(line: string, variables: ShellOptions['variables']) {
  const words = wordsOf(line, variables)
  const valuesOf = (option: string) => words.filter((_, index) => words[index - 1] === option)
  const headers = Object.fromEntries(valuesOf('-H').map((header) => header.split(/: (.*)/).slice(0, 2)))
  const [body] = valuesOf('-d')
  const [method = body === undefined ? 'GET' : 'POST'] = valuesOf('-X')
  const address = words.find((word, index) => /^https?:/.test(word) && words[index - 1] !== '-H')
  const [sendsCookies, keepsCookies] = [words.includes('-b'), words.includes('-c')]
  return { url: new URL(address ?? ''), method, headers, body, sendsCookies, keepsCookies }
}

function wordsOf(line: string, variables: ShellOptions['variables']): readonly string[] {
  const filled = (text: string) => text.replaceAll(/\$(\w+)/g, (_, name) => variables[name] ?? '')
  return [...line.replaceAll('\\\n', ' ').matchAll(/'([^']*)'|"([^"]*)"|(\S+)/g)].map(
    ([, single, double, bare]) => single ?? filled(double ?? bare ?? ''),
  )
}

function fromHtml(text: string): string {
  return text.replaceAll('&#39;', "'").replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&amp;', '&')
}
