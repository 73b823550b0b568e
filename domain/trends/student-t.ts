// Student's t distribution, for degrees of freedom that need not be whole.

/** Lanczos' approximation of ln Γ with g = 7, nine terms; about 15 digits. */
const LANCZOS = [
  0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
  12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
] as const
const MOST_TERMS = 500
const TINY = 1e-300
const RELATIVE_PRECISION = 1e-15

/** P(T > t) for `df` > 0; exact in the far tail too, where 1 − P(T ≤ t) would be rounded to 0. */
export function upperTail(t: number, df: number): number {
  const both = incompleteBeta(df / (df + t * t), df / 2)
  return t >= 0 ? both / 2 : 1 - both / 2
}

/** Share of both tails beyond ±t. */
export function twoSidedP(t: number, df: number): number {
  return incompleteBeta(df / (df + t * t), df / 2)
}

/** Density at t. */
export function density(t: number, df: number): number {
  return Math.exp(-logBetaHalf(df / 2) - (Math.log(df) + (df + 1) * Math.log1p((t * t) / df)) / 2)
}

// Regularised incomplete beta function I_x(a, 1/2), by Lentz's continued fraction on the side where it converges fast.
function incompleteBeta(x: number, a: number): number {
  if (x <= 0) return 0
  if (x >= 1) return 1
  const front = Math.exp(a * Math.log(x) + Math.log1p(-x) / 2 - logBetaHalf(a))
  return x < (a + 1) / (a + 2.5)
    ? (front * continuedFraction(x, a, 0.5)) / a
    : 1 - (front * continuedFraction(1 - x, 0.5, a)) / 0.5
}

function continuedFraction(x: number, a: number, b: number): number {
  let c = 1
  let d = 1 / nonZero(1 - ((a + b) * x) / (a + 1))
  let value = d
  for (let term = 1; term <= MOST_TERMS; term++) {
    const even = (term * (b - term) * x) / ((a + 2 * term - 1) * (a + 2 * term))
    d = 1 / nonZero(1 + even * d)
    c = nonZero(1 + even / c)
    value *= d * c
    const odd = (-(a + term) * (a + b + term) * x) / ((a + 2 * term) * (a + 2 * term + 1))
    d = 1 / nonZero(1 + odd * d)
    c = nonZero(1 + odd / c)
    value *= d * c
    if (Math.abs(d * c - 1) < RELATIVE_PRECISION) break
  }
  return value
}

function nonZero(value: number): number {
  return Math.abs(value) < TINY ? TINY : value
}

// ln B(a, 1/2). All nodes of a grid ask for the same one, again and again.
let lastBeta = { a: Number.NaN, value: Number.NaN }
function logBetaHalf(a: number): number {
  if (lastBeta.a !== a) lastBeta = { a, value: logGamma(a) + logGamma(0.5) - logGamma(a + 0.5) }
  return lastBeta.value
}

function logGamma(z: number): number {
  const base = z + 6.5
  const sum = LANCZOS.reduce(
    (total, coefficient, index) => total + (index === 0 ? coefficient : coefficient / (z - 1 + index)),
    0,
  )
  return 0.5 * Math.log(2 * Math.PI) + (z - 0.5) * Math.log(base) - base + Math.log(sum)
}
