// Touch, pen and mouse on the board: tap, drag a note, move the picture, pinch. Nothing is drawn by components meanwhile; a
// note that is dragged is moved by its own `translate`, which costs no layout.

import type { Signal } from '@preact/signals'
import { areaAt, type BoardPoint } from '../../../../domain/look-back/board-geometry.ts'
import type { BoardArea } from '../../../../domain/records/board-area.ts'
import { beginDrag, type NoteDrag } from './note-drag.ts'
import { type FrameSize, movedBy, type Point, placeOnBoard, type ZoomView, zoomedAt } from './zoom-view.ts'

export interface PointerWishes {
  readonly frame: HTMLElement
  readonly view: Signal<ZoomView>
  readonly mayDrag: () => boolean
  /** The area that a dragged note is over; undefined when none is dragged. */
  readonly onOver: (area: BoardArea | undefined) => void
  readonly onDrop: (drag: NoteDrag, to: BoardPoint) => void
  readonly onTap: (note: string, isHeart: boolean) => void
  readonly onTapEmpty: (at: BoardPoint) => void
}

interface Press {
  readonly kind: 'press'
  readonly start: Point
  readonly note: HTMLElement | undefined
  readonly isHeart: boolean
}

type Gesture =
  | { readonly kind: 'none' }
  | Press
  | { readonly kind: 'drag'; readonly drag: NoteDrag }
  | { readonly kind: 'pan'; last: Point }
  | { readonly kind: 'pinch'; last: Point; distance: number }

/** So far a finger may slip in a tap, CSS pixels. */
const SLIP = { mouse: 4, touch: 9 } as const

/** Listens until the returned function is called. */
export function listenToPointers(wishes: PointerWishes): () => void {
  const { frame } = wishes
  const hands = hold(wishes)
  const stop = new AbortController()
  const { signal } = stop
  frame.addEventListener('pointerdown', hands.down, { signal })
  frame.addEventListener('pointermove', hands.move, { signal })
  frame.addEventListener('pointerup', hands.up, { signal })
  frame.addEventListener('pointercancel', hands.cancel, { signal })
  // Two fingers are a pinch and not the page's to scroll, which this says before scrolling begins.
  const pinch = (event: TouchEvent) => event.touches.length > 1 && event.cancelable && event.preventDefault()
  frame.addEventListener('touchstart', pinch, { signal, passive: false })
  // A long press is a slow drag, not a wish for a menu.
  frame.addEventListener('contextmenu', (event) => noteOf(event) !== undefined && event.preventDefault(), { signal })
  return () => stop.abort()
}

function hold(wishes: PointerWishes) {
  const fingers = new Map<number, Point>()
  let gesture: Gesture = { kind: 'none' }
  const end = () => {
    if (gesture.kind === 'drag') gesture.drag.cancel()
    if (gesture.kind !== 'none') wishes.onOver(undefined)
    gesture = { kind: 'none' }
  }
  return {
    down(event: PointerEvent) {
      if (event.button !== 0 || isControl(event)) return
      fingers.set(event.pointerId, pointOf(event))
      if (fingers.size > 1) {
        end()
        gesture = pinchOf(fingers)
        return
      }
      const note = noteOf(event)
      gesture = { kind: 'press', start: pointOf(event), note, isHeart: isHeart(event) }
    },
    move(event: PointerEvent) {
      if (!fingers.has(event.pointerId)) return
      fingers.set(event.pointerId, pointOf(event))
      if (gesture.kind === 'press' && isBeyondSlip(gesture, event)) gesture = begun(gesture, event, wishes)
      follow(gesture, { event, fingers, wishes })
    },
    up(event: PointerEvent) {
      if (!fingers.delete(event.pointerId)) return
      const ended = gesture
      gesture = { kind: 'none' }
      finish(ended, event, wishes)
    },
    cancel(event: PointerEvent) {
      fingers.delete(event.pointerId)
      end()
    },
  }
}

function begun({ note, start }: Press, event: PointerEvent, { frame, view, mayDrag }: PointerWishes): Gesture {
  if (note !== undefined && !mayDrag()) return { kind: 'none' }
  if (note === undefined && view.peek().scale === 1) return { kind: 'none' }
  frame.setPointerCapture(event.pointerId)
  if (note === undefined) return { kind: 'pan', last: start }
  return { kind: 'drag', drag: beginDrag(note, start, { frame, scale: view.peek().scale }) }
}

interface Following {
  readonly event: PointerEvent
  readonly fingers: ReadonlyMap<number, Point>
  readonly wishes: PointerWishes
}

function follow(gesture: Gesture, { event, fingers, wishes }: Following): void {
  const { view, frame, onOver } = wishes
  const at = pointOf(event)
  if (gesture.kind === 'drag') onOver(areaAt(gesture.drag.moveTo(at)))
  if (gesture.kind === 'pan') {
    view.value = movedBy(view.peek(), { x: at.x - gesture.last.x, y: at.y - gesture.last.y }, sizeOf(frame))
    gesture.last = at
  }
  if (gesture.kind === 'pinch') {
    const next = pinchOf(fingers)
    if (next.kind !== 'pinch') return
    const moved = movedBy(
      view.peek(),
      { x: next.last.x - gesture.last.x, y: next.last.y - gesture.last.y },
      sizeOf(frame),
    )
    view.value = zoomedAt(moved, next.distance / gesture.distance, {
      at: inFrame(next.last, frame),
      frame: sizeOf(frame),
    })
    gesture.last = next.last
    gesture.distance = next.distance
  }
}

function finish(
  gesture: Gesture,
  event: PointerEvent,
  { frame, view, onOver, onDrop, onTap, onTapEmpty }: PointerWishes,
): void {
  onOver(undefined)
  if (gesture.kind === 'drag') onDrop(gesture.drag, gesture.drag.moveTo(pointOf(event)))
  if (gesture.kind !== 'press') return
  const note = gesture.note?.dataset['note']
  if (note !== undefined) {
    onTap(note, gesture.isHeart)
    return
  }
  const { x, y } = placeOnBoard(view.peek(), inFrame(gesture.start, frame), sizeOf(frame))
  onTapEmpty({ x: Math.round(x * 10_000), y: Math.round(y * 10_000) })
}

function pinchOf(fingers: ReadonlyMap<number, Point>): Gesture {
  const [one, other] = [...fingers.values()]
  if (one === undefined || other === undefined) return { kind: 'none' }
  const distance = Math.max(1, Math.hypot(one.x - other.x, one.y - other.y))
  return { kind: 'pinch', last: { x: (one.x + other.x) / 2, y: (one.y + other.y) / 2 }, distance }
}

function isBeyondSlip({ start }: Press, event: PointerEvent): boolean {
  const slip = event.pointerType === 'mouse' ? SLIP.mouse : SLIP.touch
  return Math.hypot(event.clientX - start.x, event.clientY - start.y) > slip
}

function noteOf({ target }: Event): HTMLElement | undefined {
  return (target instanceof Element && target.closest<HTMLElement>('.note')) || undefined
}

function isHeart({ target }: Event): boolean {
  return target instanceof Element && target.closest('.note-like') !== null
}

// The editor stands on the board too, and what is done in it is its own.
function isControl({ target }: Event): boolean {
  return target instanceof Element && target.closest('.note-editor') !== null
}

function pointOf({ clientX, clientY }: PointerEvent): Point {
  return { x: clientX, y: clientY }
}

function inFrame({ x, y }: Point, frame: HTMLElement): Point {
  const { left, top } = frame.getBoundingClientRect()
  return { x: x - left, y: y - top }
}

export function sizeOf({ clientWidth: width, clientHeight: height }: HTMLElement): FrameSize {
  return { width, height }
}
