// Starting the app anew, in its newest release where something knows how to get that.

let reload = () => location.reload()

/** Gives all later calls of `reloadApp` another way. */
export function reloadBy(way: () => void): void {
  reload = way
}

export function reloadApp(): void {
  reload()
}
