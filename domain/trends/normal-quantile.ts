// The point of the normal distribution that 95 % bands are made with.

/** Φ⁻¹(0.975). */
export const NORMAL_975 = 1.959963984540054
