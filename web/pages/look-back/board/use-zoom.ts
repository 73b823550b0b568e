// The board larger and smaller: by wheel, by buttons, and as the pointers say.

import { type Signal, useSignal, useSignalEffect } from '@preact/signals'
import type { RefObject } from 'preact'
import { useEffect } from 'preact/hooks'
import { sizeOf } from './board-pointers.ts'
import { movedBy, type Point, showing, wholeBoard, type ZoomView, zoomedAt } from './zoom-view.ts'

const STEP = 1.5
/** Of a wheel, to a factor. */
const PER_PIXEL = 0.004

export interface Zoom {
  readonly view: Signal<ZoomView>
  readonly larger: () => void
  readonly smaller: () => void
}

interface Surface {
  readonly frame: RefObject<HTMLElement | null>
  /** What is moved and made larger within the frame. */
  readonly world: RefObject<HTMLElement | null>
}

export function useZoom({ frame, world }: Surface): Zoom {
  const view = useSignal(wholeBoard)
  useSignalEffect(() => {
    const { scale, left, top } = view.value
    if (world.current === null || frame.current === null) return
    world.current.style.transform = scale === 1 ? '' : `translate(${left}px, ${top}px) scale(${scale})`
    frame.current.dataset['zoomed'] = String(scale > 1)
  })
  useEffect(() => {
    const element = frame.current
    if (element === null) return
    const stop = new AbortController()
    const { signal } = stop
    element.addEventListener('wheel', (event) => byWheel(event, element, view), { signal, passive: false })
    element.addEventListener('focusin', (event) => follow(event, element, view), { signal })
    return () => stop.abort()
  }, [])
  const by = (factor: number) => () => {
    if (frame.current === null) return
    const size = sizeOf(frame.current)
    view.value = zoomedAt(view.peek(), factor, { at: { x: size.width / 2, y: size.height / 2 }, frame: size })
  }
  return {
    view,
    larger: by(STEP),
    smaller: by(1 / STEP),
  }
}

// A note that takes the focus from the keyboard must not lie outside the frame.
function follow({ target }: FocusEvent, frame: HTMLElement, view: Signal<ZoomView>): void {
  const note = target instanceof Element && target.matches(':focus-visible') && target.closest<HTMLElement>('.note')
  if (!note || view.peek().scale === 1) return
  const share = (name: string) => Number.parseFloat(note.style.getPropertyValue(name)) / 100
  view.value = showing(view.peek(), { x: share('--x'), y: share('--y') }, sizeOf(frame))
}

// With Control it zooms (a pinch on a touch pad says so too); without, it moves the picture as far as there is more of it.
function byWheel(event: WheelEvent, frame: HTMLElement, view: Signal<ZoomView>): void {
  const size = sizeOf(frame)
  const before = view.peek()
  const { left, top } = frame.getBoundingClientRect()
  const at: Point = { x: event.clientX - left, y: event.clientY - top }
  const next = event.ctrlKey
    ? zoomedAt(before, Math.exp(-event.deltaY * PER_PIXEL), { at, frame: size })
    : movedBy(before, { x: -event.deltaX, y: -event.deltaY }, size)
  const isMoved = next.scale !== before.scale || next.left !== before.left || next.top !== before.top
  if (!event.ctrlKey && !isMoved) return
  event.preventDefault()
  view.value = next
}
