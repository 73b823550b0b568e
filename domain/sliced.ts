// Work that can be done in slices: it yields wherever it may pause, so that whoever runs it decides how long to hold a thread.

export type Sliced<Value> = Generator<undefined, Value, undefined>

/** Does all of it at once. */
export function runToEnd<Value>(work: Sliced<Value>): Value {
  let step = work.next()
  while (step.done !== true) step = work.next()
  return step.value
}

/** Visits the items in their order, and offers to pause after each `size` of them. */
export function* visitInSlices<Item>(
  items: readonly Item[],
  size: number,
  visit: (item: Item, index: number) => void,
): Sliced<void> {
  for (let from = 0; from < items.length; from += size) {
    items.slice(from, from + size).forEach((item, index) => {
      visit(item, from + index)
    })
    yield
  }
}
