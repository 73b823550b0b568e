// What a hybrid logical clock remembers between readings. Apart from the clock, which no start of the app reads.

export interface ClockState {
  readonly millis: number
  readonly counter: number
}

/** Of a clock that was never read and has seen nothing. */
export const unsetClock: ClockState = { millis: 0, counter: 0 }
