// The bar at the bottom on phones, the rail at the side on larger screens.

import { useLocation } from 'preact-iso'
import { Icon, type IconName } from '../parts/icon.tsx'
import './navigation.css'
import { shellText as text } from './shell-text.ts'
import { SyncMark } from './sync-mark.tsx'

interface Place {
  readonly path: string
  readonly name: string
  readonly icon: IconName
}

export function Navigation() {
  const { path } = useLocation()
  const places: readonly Place[] = [
    { path: '/', name: text().today, icon: 'today' },
    { path: '/trends', name: text().trends, icon: 'trends' },
    { path: '/look-back', name: text().lookBack, icon: 'look-back' },
    { path: '/log', name: text().log, icon: 'log' },
  ]
  return (
    <>
      <header class="top-bar">
        <a class="brand" href="/" aria-label="Nobi">
          <BrandFan />
          <span>Nobi</span>
        </a>
        <SyncMark />
        <a class="icon-button" href="/settings" aria-label={text().settings} aria-current={path === '/settings' ? 'page' : undefined}>
          <Icon name="settings" />
        </a>
      </header>
      <nav class="places" aria-label={text().navigation}>
        <ul>
          {places.map((place) => (
            <li key={place.path}>
              <a href={place.path} aria-current={path === place.path ? 'page' : undefined}>
                <Icon name={place.icon} />
                <span>{place.name}</span>
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </>
  )
}

function BrandFan() {
  return (
    <svg class="brand-fan" viewBox="-50 -50 100 56" aria-hidden="true">
      <path class="fan-after" d="M-43.3 -25A50 50 0 0 1 43.3 -25L28.6 -16.5A33 33 0 0 0 -28.6 -16.5Z" />
      <path class="fan-before" d="M-24.2 -18.3A30.4 30.4 0 0 1 24.2 -18.3L9.4 -7.1A11.8 11.8 0 0 0 -9.4 -7.1Z" />
      <circle class="fan-pivot" cx="0" cy="0" r="4" />
    </svg>
  )
}
