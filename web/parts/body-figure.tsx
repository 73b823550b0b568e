// The figure of a person from the front or from behind: the same half twice, each muscle in the look that it is given.

import { useEffect, useRef } from 'preact/hooks'
import type { Muscle, Side } from '../../domain/records/muscle.ts'
import './body-figure.css'
import { BODY_BOX, type BodyView, DETAILS, HEAD, MUSCLES, OUTLINE } from './body-shapes.ts'
import { middleOf, type Points, smoothPath } from './smooth-path.ts'

export type BodySide = Exclude<Side, 'both'>

export interface MuscleLook {
  /** Which colour, as a class of the style sheet. */
  readonly tone: 'tight' | 'sore' | 'relieved'
  /** How much of it, from 0 to 1. */
  readonly strength: number
  /** What stands on it, for whom colours say nothing. */
  readonly mark: string
}

interface BodyFigureProps {
  readonly view: BodyView
  readonly lookOf: (muscle: Muscle, side: BodySide) => MuscleLook | undefined
  /** Letters beside the feet. */
  readonly sideNames: Readonly<Record<BodySide, string>>
  /** In words; without it the figure is decoration, since something beside it says the same. */
  readonly label?: string
  /** A muscle was tapped. For pointers: the same has to be there as controls. */
  readonly onPick?: (muscle: Muscle, side: BodySide) => void
}

export function BodyFigure({ view, lookOf, sideNames, label, onPick }: BodyFigureProps) {
  const figure = useTaps(onPick)
  return (
    <svg
      ref={figure}
      class={onPick ? 'body-figure body-figure-live' : 'body-figure'}
      viewBox={BODY_BOX}
      role={label ? 'img' : undefined}
      aria-label={label}
      aria-hidden={!label}
    >
      <path class="body-skin body-line" d={HEAD_PATH} />
      {halves.map((half) => (
        <HalfBody key={half} {...{ view, half, isLive: !!onPick, sideName: sideNames[sideOf(view, half)] }} />
      ))}
      {halves.map((half) => (
        <HalfMuscles key={half} {...{ view, half, lookOf }} />
      ))}
    </svg>
  )
}

// One ear for the whole drawing, whose parts are no controls.
function useTaps(onPick: BodyFigureProps['onPick']) {
  const figure = useRef<SVGSVGElement>(null)
  const pick = useRef(onPick)
  pick.current = onPick
  useEffect(() => {
    const hear = ({ target }: MouseEvent) => {
      const part = target instanceof Element ? target.closest<SVGElement>('[data-muscle]') : null
      const { muscle, side } = part?.dataset ?? {}
      if (muscle !== undefined && side !== undefined) pick.current?.(muscle as Muscle, side as BodySide)
    }
    figure.current?.addEventListener('click', hear)
    return () => figure.current?.removeEventListener('click', hear)
  }, [])
  return figure
}

/** The half on the viewer's right, and its mirror. */
const halves = ['right', 'left'] as const
type HalfName = (typeof halves)[number]

// Who looks at a person from the front has that person's right on their left.
function sideOf(view: BodyView, half: HalfName): BodySide {
  if (view === 'back') return half
  return half === 'right' ? 'left' : 'right'
}

interface HalfProps {
  readonly view: BodyView
  readonly half: HalfName
}

interface HalfBodyProps extends HalfProps {
  readonly isLive: boolean
  readonly sideName: string
}

// With what a finger may miss a muscle by, which lies below all muscles.
function HalfBody({ view, half, isLive, sideName }: HalfBodyProps) {
  return (
    <>
      <g transform={mirrorOf(half)}>
        <path class="body-skin" d={`${OUTLINE_PATH}L0 51Z`} />
        <path class="body-line" d={OUTLINE_PATH} />
        <path class="body-detail" d={pathOfAll(DETAILS[view])} />
        {isLive &&
          MUSCLES[view].map(([muscle, outline]) => (
            <path
              key={muscle}
              class="body-reach"
              d={smoothPath(outline, 'closed')}
              data-muscle={muscle}
              data-side={sideOf(view, half)}
            />
          ))}
      </g>
      <text class="body-text soft" x={half === 'right' ? 76 : -76} y={474}>
        {sideName}
      </text>
    </>
  )
}

function HalfMuscles({ view, half, lookOf }: HalfProps & Pick<BodyFigureProps, 'lookOf'>) {
  const side = sideOf(view, half)
  return MUSCLES[view].map(([muscle, outline, ...fibres]) => {
    const look = lookOf(muscle, side)
    return (
      <g
        key={muscle}
        class={look ? `body-muscle body-${look.tone}` : 'body-muscle'}
        style={look && { '--strength': `${Math.round(look.strength * 100)}%` }}
        data-muscle={muscle}
        data-side={side}
      >
        <g transform={mirrorOf(half)}>
          <path d={smoothPath(outline, 'closed')} />
          <path class="body-fibre" d={pathOfAll(fibres)} />
        </g>
        {look && <Mark {...{ place: fibres.at(-1) ?? outline, half, mark: look.mark }} />}
      </g>
    )
  })
}

function mirrorOf(half: HalfName): string | undefined {
  return half === 'left' ? 'scale(-1 1)' : undefined
}

// Not inside of what may be mirrored.
function Mark({ place, half, mark }: { readonly place: Points; readonly half: HalfName; readonly mark: string }) {
  const [x, y] = middleOf(place)
  return (
    <text class="body-text body-mark" x={half === 'right' ? x : -x} y={y + 4}>
      {mark}
    </text>
  )
}

const HEAD_PATH = `${smoothPath(HEAD, 'open')}${smoothPath(HEAD.replaceAll(/(\d+),/g, '-$1,'), 'open')}`
const OUTLINE_PATH = smoothPath(OUTLINE, 'open')

function pathOfAll(lines: readonly Points[]): string {
  return lines.map((line) => smoothPath(line, 'open')).join('')
}
