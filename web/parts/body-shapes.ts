// The figure's drawing: one half of a person who stands with the legs a little apart, seen from the front and from behind.
// x grows from the middle of the body outwards, y from the crown downwards; the other half is its mirror.

import type { Muscle } from '../../domain/records/muscle.ts'
import type { Points } from './smooth-path.ts'

export const bodyViews = ['front', 'back'] as const
export type BodyView = (typeof bodyViews)[number]

/** Left, top, width and height that hold the whole figure. */
export const BODY_BOX = '-96 3 192 482'

/** Half of the head, from the crown to the chin. */
export const HEAD: Points = '0,7 10,9 16,17 17,31 13,44 6,53 0,55'

/** From the neck over the arm and down the leg to the crotch. */
export const OUTLINE: Points =
  '8,51 9,62 12,69 22,76 38,81 50,89 56,103 58,122 61,142 67,162 73,182 79,206 84,226 89,236 91,250 89,265 86,269 83,262 80,250 76,232 68,208 61,188 55,170 50,152 45,134 42,116 42,116 41,134 38,152 35,170 34,184 37,200 43,216 48,232 52,252 54,278 54,304 52,328 50,350 50,362 54,380 55,400 52,424 49,446 50,458 55,467 59,473 56,478 44,478 39,472 40,460 39,444 35,422 32,402 32,384 32,366 31,348 27,322 20,294 11,270 4,259 0,256 0,256'

/** Lines that only make it a body. */
export const DETAILS: Readonly<Record<BodyView, readonly Points[]>> = {
  front: [
    '5,79 16,83 30,81',
    '2,120 14,125 28,123 38,112',
    '0,96 0,122',
    '0,130 0,198',
    '37,346 42,350 48,346',
    '38,364 43,367 48,364',
    '42,384 45,404 44,430',
  ],
  back: ['18,106 28,120 31,136', '44,426 45,452'],
}

/** Each muscle that the view shows, with the lines of its fibres. */
export const MUSCLES: Readonly<Record<BodyView, readonly (readonly [Muscle, Points, ...Points[]])[]>> = {
  front: [
    ['neck', '4,58 7,58 8,64 11,71 6,76 3,72 3,64'],
    ['shoulder', '29,81 40,84 49,91 54,103 55,118 50,114 42,104 36,94', '37,88 47,102 52,114'],
    ['hip-flexor', '35,200 40,210 36,224 25,240 13,252 6,256 5,250 16,236 27,218', '35,211 24,230 11,249'],
    [
      'quadriceps',
      '43,222 48,240 51,262 52,284 51,310 48,332 44,340 39,338 36,326 33,306 30,284 28,264 32,250 39,234',
      '42,236 45,270 45,306 44,330',
      '34,256 36,288 40,322',
    ],
    ['adductor', '22,256 25,266 27,288 30,310 32,332 27,318 20,294 12,272 6,262 12,258', '14,264 21,284 27,308'],
  ],
  back: [
    ['neck', '2,54 7,54 8,63 10,70 6,74 2,74'],
    ['shoulder', '14,73 24,79 39,83 49,90 54,102 55,118 50,116 46,106 38,98 26,92 14,86 8,80', '22,84 40,92 50,106'],
    [
      'upper-back',
      '2,82 12,90 26,97 38,103 42,112 40,126 37,142 30,154 18,162 8,168 2,172',
      '6,96 20,110 38,122',
      '6,122 18,136 34,146',
    ],
    [
      'lower-back',
      '2,178 9,172 20,166 31,160 34,170 33,186 27,196 16,200 6,206 2,208',
      '8,180 10,200',
      '18,174 19,194',
    ],
    [
      'gluteal',
      '3,215 14,207 26,203 36,205 43,218 47,234 47,248 38,256 24,260 11,260 4,253 2,236',
      '8,250 26,252 40,246',
    ],
    ['piriformis', '10,221 22,221 34,227 42,236 33,239 21,235 11,230'],
    [
      'hamstring',
      '14,266 26,265 40,262 50,262 52,282 51,308 48,330 46,350 42,340 37,340 33,348 31,336 26,314 20,292',
      '34,268 38,300 41,332',
      '24,272 31,304 35,334',
    ],
    ['calf', '35,360 41,366 47,360 52,378 53,396 51,412 46,422 43,414 39,422 36,412 34,396 33,378', '42,372 43,406'],
  ],
}
