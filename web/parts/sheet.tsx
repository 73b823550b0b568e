// A sheet: a modal dialog that rises from the bottom on phones and stands in the middle on larger screens.

import type { ComponentChildren } from 'preact'
import { useId, useLayoutEffect, useRef } from 'preact/hooks'
import { defineText } from '../i18n/define-text.ts'
import { Icon } from './icon.tsx'
import { NoticeBar } from './notice.tsx'
import './sheet.css'

interface SheetProps {
  readonly title: string
  readonly onClose: () => void
  readonly children: ComponentChildren
  /** Stays in reach below the scrolling part: the buttons. */
  readonly footer?: ComponentChildren
  readonly isWide?: boolean
  /** A tap beside it does nothing, because something is being typed in it. */
  readonly isHeld?: boolean
}

const text = defineText({ en: { close: 'Close' }, ja: { close: '閉じる' } })

/** Escape, the close button and, unless it is held, a tap beside it close; focus goes in and comes back by the browser's own dialog rules. */
export function Sheet({ title, onClose, children, footer, isWide, isHeld }: SheetProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const titleId = useId()

  // Before the effects of what is inside, which may want the focus: an element outside an open dialog cannot take it.
  useLayoutEffect(() => {
    const element = dialog.current
    if (element === null) return
    if (!element.open) element.showModal()
    const stop = stayAboveKeyboard(element)
    return () => {
      stop()
      element.close()
    }
  }, [])

  return (
    <dialog
      ref={dialog}
      class={isWide ? 'sheet sheet-wide' : 'sheet'}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
      onPointerDown={(event) => {
        if (event.target === dialog.current && !isHeld) onClose()
      }}
    >
      <div class="sheet-frame">
        <header class="sheet-header">
          <h2 id={titleId}>{title}</h2>
          <button type="button" class="icon-button" aria-label={text().close} onClick={onClose}>
            <Icon name="close" />
          </button>
        </header>
        <div class="sheet-body">{children}</div>
        {footer && <footer class="sheet-footer">{footer}</footer>}
      </div>
      <NoticeBar />
    </dialog>
  )
}

// The keyboard of a phone covers the page instead of making it smaller, and with it the buttons at the bottom of a sheet.
// https://drafts.csswg.org/cssom-view/#the-visualviewport-interface
function stayAboveKeyboard(sheet: HTMLElement): () => void {
  const view = visualViewport
  const lift = () => {
    // Whoever has zoomed in sees less of the page too, without any keyboard.
    const covered = view === null || view.scale > 1 ? 0 : Math.max(0, innerHeight - view.height - view.offsetTop)
    sheet.style.setProperty('--keyboard', `${covered}px`)
  }
  view?.addEventListener('resize', lift)
  view?.addEventListener('scroll', lift)
  return () => {
    view?.removeEventListener('resize', lift)
    view?.removeEventListener('scroll', lift)
  }
}
