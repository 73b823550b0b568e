// The mark on the icon of an installed app: how many things wait.

/** 0 takes it away. Browsers without such marks, and those that do not allow them, show none. */
export function showBadge(count: number): void {
  if (!('setAppBadge' in navigator)) return
  const shown = count === 0 ? navigator.clearAppBadge() : navigator.setAppBadge(count)
  shown.catch(() => undefined)
}
