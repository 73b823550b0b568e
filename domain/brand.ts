// Makes values that must not be swapped (two ids, two units) different types of the same primitive.

declare const brand: unique symbol

export type Brand<Name extends string> = { readonly [brand]: Name }
