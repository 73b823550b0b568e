// Which part of the board is looked at: how much larger it is than the frame, and how far it is moved. All in CSS pixels.

export interface ZoomView {
  readonly scale: number
  readonly left: number
  readonly top: number
}

export interface FrameSize {
  readonly width: number
  readonly height: number
}

export const wholeBoard: ZoomView = { scale: 1, left: 0, top: 0 }

const MOST = 4

/** Larger or smaller by `factor`, with what lies under `at` (from the corner of the frame) staying there as far as the board
 *  still fills the frame. */
export function zoomedAt(view: ZoomView, factor: number, { at, frame }: { at: Point; frame: FrameSize }): ZoomView {
  const scale = Math.min(MOST, Math.max(1, view.scale * factor))
  const grown = scale / view.scale
  return filling({ scale, left: at.x - (at.x - view.left) * grown, top: at.y - (at.y - view.top) * grown }, frame)
}

/** Moved by so much, at most to the edge of the board. */
export function movedBy(view: ZoomView, by: Point, frame: FrameSize): ZoomView {
  return filling({ ...view, left: view.left + by.x, top: view.top + by.y }, frame)
}

/** Moved as little as brings a place of the board (shares of its width and height) away from the edges of the frame. */
export function showing(view: ZoomView, { x, y }: Point, frame: FrameSize): ZoomView {
  const inward = (place: number, size: number) => Math.min(size * 0.8, Math.max(size * 0.2, place)) - place
  const at = placeInFrame(view, { x, y }, frame)
  return movedBy(view, { x: inward(at.x, frame.width), y: inward(at.y, frame.height) }, frame)
}

/** Where in the frame a place of the board is. */
export function placeInFrame({ scale, left, top }: ZoomView, { x, y }: Point, { width, height }: FrameSize): Point {
  return { x: left + x * width * scale, y: top + y * height * scale }
}

/** Which place of the board is there in the frame, in shares of its width and height. */
export function placeOnBoard({ scale, left, top }: ZoomView, at: Point, { width, height }: FrameSize): Point {
  return { x: (at.x - left) / (width * scale), y: (at.y - top) / (height * scale) }
}

export interface Point {
  readonly x: number
  readonly y: number
}

function filling({ scale, left, top }: ZoomView, { width, height }: FrameSize): ZoomView {
  const within = (value: number, size: number) => Math.min(0, Math.max(size * (1 - scale), value))
  return { scale, left: within(left, width), top: within(top, height) }
}
