// The tokens as colours that a canvas understands, and word when they change.

export interface ChartLook {
  readonly colours: {
    readonly surface: string
    readonly line: string
    readonly ink: string
    readonly inkSoft: string
    readonly accent: string
    readonly accentPale: string
    readonly busy: string
    readonly busyWash: string
  }
  readonly fontFamily: string
}

/** Colours and font as they apply at `element` now. A custom property keeps `light-dark()` unresolved, so a probe inside
 *  the element wears each colour in turn. */
export function readLook(element: HTMLElement): ChartLook {
  const probe = element.ownerDocument.createElement('span')
  probe.hidden = true
  element.append(probe)
  const style = getComputedStyle(probe)
  const resolved = (token: string) => {
    probe.style.color = `var(${token})`
    return style.color
  }
  const look = {
    colours: {
      surface: resolved('--surface'),
      line: resolved('--line'),
      ink: resolved('--ink'),
      inkSoft: resolved('--ink-soft'),
      accent: resolved('--accent'),
      accentPale: resolved('--accent-pale'),
      busy: resolved('--busy'),
      busyWash: resolved('--busy-wash'),
    },
    fontFamily: style.fontFamily,
  }
  probe.remove()
  return look
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
