// For addresses that lead nowhere.

import { shellText as text } from './shell-text.ts'

export function NotFoundPage() {
  return (
    <main class="page empty" id="main">
      <h1>{text().notFound}</h1>
      <a class="button" href="/">
        {text().home}
      </a>
    </main>
  )
}
