// For addresses that lead nowhere.

import { usePageTitle } from '../parts/page-title.ts'
import { notFoundText as text } from './not-found-text.ts'

export function NotFoundPage() {
  usePageTitle(text().notFound)
  return (
    <main class="page empty" id="main">
      <h1>{text().notFound}</h1>
      <a class="button" href="/">
        {text().home}
      </a>
    </main>
  )
}
