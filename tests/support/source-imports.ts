// Which files and packages a source file imports: static imports, re-exports, dynamic imports, types included.

import { posix } from 'node:path'
import { parseSync } from 'vite'

export interface SourceImports {
  /** Paths of our own files, from the top of the project. */
  readonly files: readonly string[]
  /** Those of them that are needed when the program runs: not only for their types. */
  readonly runtimeFiles: readonly string[]
  /** Package names, with the subpath: `zod/mini`, `node:fs`. */
  readonly packages: readonly string[]
}

/** `path` is from the top of the project and decides the language. Throws when the text does not parse, and for a dynamic
 *  import whose target is not a plain text: nobody could say what it imports. */
export function readImports(path: string, text: string): SourceImports {
  const { module, errors } = parseSync(path, text)
  const [error] = errors
  if (error !== undefined) throw new SyntaxError(`${path}: ${error.message}`)
  const targets = [
    ...module.staticImports.map((one) => one.moduleRequest.value),
    ...module.staticExports.flatMap((one) => one.entries.flatMap((entry) => entry.moduleRequest?.value ?? [])),
    ...module.dynamicImports.map((one) => plainText(path, text.slice(one.moduleRequest.start, one.moduleRequest.end))),
  ]
  const isOurs = (target: string) => target.startsWith('.')
  const placed = (target: string) => posix.join(posix.dirname(path), target)
  const erased = new Set(
    module.staticImports
      .filter(({ entries }) => entries.length > 0 && entries.every(({ isType }) => isType))
      .map((one) => one.moduleRequest.value),
  )
  return {
    files: unique(targets.filter(isOurs).map(placed)),
    runtimeFiles: unique(targets.filter((target) => isOurs(target) && !erased.has(target)).map(placed)),
    packages: unique(targets.filter((target) => !isOurs(target))),
  }
}

/** The text with its comments blanked out, so that words in them are not taken for code. */
export function withoutComments(path: string, text: string): string {
  let code = text
  for (const { start, end } of parseSync(path, text).comments) {
    code = code.slice(0, start) + ' '.repeat(end - start) + code.slice(end)
  }
  return code
}

function plainText(path: string, expression: string): string {
  const match = /^(['"])(.*)\1$/.exec(expression)
  if (match?.[2] === undefined) throw new SyntaxError(`${path}: import(${expression}) hides what it imports`)
  return match[2]
}

function unique(values: readonly string[]): string[] {
  return [...new Set(values)]
}
