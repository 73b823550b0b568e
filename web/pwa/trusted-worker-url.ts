// The address of the service worker, vouched for where the browser enforces Trusted Types.

import type { Workbox } from 'workbox-window'

type WorkerUrl = ConstructorParameters<typeof Workbox>[0]

interface ScriptRule {
  readonly createScriptURL: (url: string) => string
}

declare global {
  interface Window {
    /** Of the Trusted Types standard, what is used here. */
    readonly trustedTypes?: {
      readonly createPolicy: (
        name: string,
        rule: ScriptRule,
      ) => { readonly createScriptURL: (url: string) => WorkerUrl }
    }
  }
}

const WORKER_URL = '/sw.js'

/** The one policy that the Content-Security-Policy may allow, and the one address that it lets through.
 *  `register` refuses plain strings under `require-trusted-types-for 'script'`: https://github.com/GoogleChrome/workbox/issues/2855 */
export function trustedWorkerUrl(): WorkerUrl {
  return (
    window.trustedTypes?.createPolicy('nobi', { createScriptURL: onlyTheWorker }).createScriptURL(WORKER_URL) ??
    WORKER_URL
  )
}

function onlyTheWorker(url: string): string {
  if (url !== WORKER_URL) throw new TypeError(`not a script of ours: ${url}`)
  return url
}
