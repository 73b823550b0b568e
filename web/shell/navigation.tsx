// The bar at the bottom on phones, the rail at the side on larger screens.

import { useLocation } from 'preact-iso'
import { openEntry } from '../entry/open-entry.ts'
import { sectorPath } from '../parts/fan-geometry.ts'
import { Icon, type IconName } from '../parts/icon.tsx'
import { today } from '../store/now.ts'
import './navigation.css'
import { shellText as text } from './shell-text.ts'
import { SyncMark } from './sync-mark.tsx'

interface Place {
  readonly path: string
  readonly name: string
  readonly icon: IconName
}

const BRAND_BEFORE_DEGREES = 108
const BRAND_AFTER_DEGREES = 140
/** As `useCaptureKey` hears it. */
const CAPTURE_KEY = navigator.userAgent.includes('Mac') ? '⌥N' : 'Alt+N'

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
        <a
          class="icon-button"
          href="/settings"
          aria-label={text().settings}
          aria-current={path === '/settings' ? 'page' : undefined}
        >
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
          <li>
            <button
              type="button"
              class="place-capture"
              aria-haspopup="dialog"
              aria-keyshortcuts="Alt+N"
              onClick={() => openEntry({ kind: 'capture', date: today.value })}
            >
              <Icon name="capture" />
              <span>{text().capture}</span>
              <kbd aria-hidden="true">{CAPTURE_KEY}</kbd>
            </button>
          </li>
        </ul>
      </nav>
    </>
  )
}

function BrandFan() {
  return (
    <svg class="brand-fan" viewBox="-52 -52 104 58" aria-hidden="true">
      <path class="fan-after" d={sectorPath(BRAND_AFTER_DEGREES, 33, 50)} />
      <path class="fan-before" d={sectorPath(BRAND_BEFORE_DEGREES, 12, 30)} />
      <circle class="fan-pivot" cx="0" cy="0" r="5" />
    </svg>
  )
}
