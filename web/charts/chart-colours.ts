// The tokens as colours that a canvas understands, and word when they change.

const tokens = {
  paper: '--paper',
  surface: '--surface',
  line: '--line',
  ink: '--ink',
  inkSoft: '--ink-soft',
  accent: '--accent',
  accentPale: '--accent-pale',
  busy: '--busy',
  busyWash: '--busy-wash',
} as const

export interface ChartLook {
  readonly colours: { readonly [Name in keyof typeof tokens]: string }
  readonly fontFamily: string
}

/** Colours and font as they apply at `element` now. A custom property keeps `light-dark()` unresolved, so a probe inside
 *  the element wears each colour in turn. */
export function readLook(element: HTMLElement): ChartLook {
  const probe = element.ownerDocument.createElement('span')
  probe.hidden = true
  element.append(probe)
  const style = getComputedStyle(probe)
  const resolve = (token: string) => {
    probe.style.color = `var(${token})`
    return style.color
  }
  const colours = Object.fromEntries(Object.entries(tokens).map(([name, token]) => [name, resolve(token)]))
  const { fontFamily } = style
  probe.remove()
  return { colours: colours as ChartLook['colours'], fontFamily }
}

/** Calls back when the theme or the language of the page changes; gives the function that stops it. */
export function watchLook(changed: () => void): () => void {
  const dark = matchMedia('(prefers-color-scheme: dark)')
  const root = new MutationObserver(changed)
  dark.addEventListener('change', changed)
  root.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme', 'lang'] })
  return () => {
    dark.removeEventListener('change', changed)
    root.disconnect()
  }
}
