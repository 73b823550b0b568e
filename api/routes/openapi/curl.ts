// A line for the shell that makes a request of an operation.

import { type Operation, writesWithCookie } from './operation.ts'

/** `curl` with the operation's example values; the token comes from the environment. */
export function curlExample(operation: Operation, origin: string): string {
  const { method, path, parameters = [], body } = operation
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
    ...credentialOptions(operation, origin),
    ...(body === undefined ? [] : ["-H 'Content-Type: application/json'", `-d '${JSON.stringify(body.example)}'`]),
  ]
  return parts.join(' \\\n  ')
}

function credentialOptions(operation: Operation, origin: string): readonly string[] {
  const { access, answer } = operation
  if (access === 'none') return answer.headers?.['Set-Cookie'] === undefined ? [] : ['-c cookies.txt']
  if (access === 'read' || access === 'write') return ['-H "Authorization: Bearer $NOBI_TOKEN"']
  return ['-b cookies.txt', ...(writesWithCookie(operation) ? [`-H 'Origin: ${origin}'`] : [])]
}
