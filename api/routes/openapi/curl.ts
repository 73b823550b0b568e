// A line for the shell that makes a request of an operation.

import type { Operation } from './operation.ts'

/** `curl` with the operation's example values; the token comes from the environment. */
export function curlExample({ method, path, access, parameters = [], body }: Operation, origin: string): string {
  const inPath = parameters.filter((parameter) => parameter.in === 'path')
  const address = inPath.reduce(
    (filled, { name, example }) => filled.replace(`{${name}}`, String(example ?? name)),
    path,
  )
  const query = parameters.flatMap(({ in: place, name, example }) =>
    place === 'query' && example !== undefined ? [`${name}=${example}`] : [],
  )
  const url = `${origin}${address}${query.length === 0 ? '' : `?${query.join('&')}`}`
  const parts = [
    `curl ${method === 'get' ? '' : `-X ${method.toUpperCase()} `}'${url}'`,
    ...(access === 'none'
      ? []
      : access === 'session'
        ? ['-b cookies.txt']
        : ['-H "Authorization: Bearer $NOBI_TOKEN"']),
    ...(body === undefined ? [] : ["-H 'Content-Type: application/json'", `-d '${JSON.stringify(body.example)}'`]),
  ]
  return parts.join(' \\\n  ')
}
