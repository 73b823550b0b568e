// What an object holds by names from outside, never what it inherits.

/** Its own property of that name, never one inherited from Object. */
export function ownValue<Value>(object: Readonly<Record<string, Value>>, name: string): Value | undefined {
  return Object.hasOwn(object, name) ? object[name] : undefined
}

/** The same names with other values. */
export function mapValues<Value, Result>(
  object: Readonly<Record<string, Value>>,
  change: (value: Value, name: string) => Result,
): Readonly<Record<string, Result>> {
  return Object.fromEntries(Object.entries(object).map(([name, value]) => [name, change(value, name)]))
}

/** The names whose values are to stay. */
export function filterValues<Value>(
  object: Readonly<Record<string, Value>>,
  stays: (value: Value, name: string) => boolean,
): Readonly<Record<string, Value>> {
  return Object.fromEntries(Object.entries(object).filter(([name, value]) => stays(value, name)))
}
