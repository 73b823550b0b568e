// How a page comes onto the home screen of an iPhone or iPad, in three pictures.

import type { ComponentChildren } from 'preact'
import { sectorPath } from '../parts/fan-geometry.ts'
import { installText as text } from './install-text.ts'

const BEFORE_DEGREES = 108
const AFTER_DEGREES = 140

export function InstallSteps() {
  return (
    <>
      <ol class="install-steps">
        <li>
          <Picture>
            <path d="M22 27v-16M16.500 16l5.500-5.500 5.500 5.500M15 20h-3v15h20v-15h-3" />
          </Picture>
          {text().share}
        </li>
        <li>
          <Picture>
            <rect x="10" y="10" width="24" height="24" rx="6" />
            <path d="M22 16v12M16 22h12" />
          </Picture>
          {text().add}
        </li>
        <li>
          <Picture>
            <rect class="install-icon" x="6" y="6" width="32" height="32" rx="8" />
            <g transform="translate(22 29) scale(0.27)">
              <path class="fan-after" d={sectorPath(AFTER_DEGREES, 33, 50)} />
              <path class="fan-before" d={sectorPath(BEFORE_DEGREES, 12, 30)} />
            </g>
          </Picture>
          {text().open}
        </li>
      </ol>
      <p class="small soft">{text().apart}</p>
    </>
  )
}

function Picture({ children }: { readonly children: ComponentChildren }) {
  return (
    <svg class="install-picture" viewBox="0 0 44 44" aria-hidden="true">
      {children}
    </svg>
  )
}
