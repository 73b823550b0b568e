// Keeps the screen on while something runs on it that is looked at from afar. Browsers without the Screen Wake Lock API let it
// go dark as always.

/** Returns how to let it sleep again. The browser takes the lock away whenever the page is hidden, so it is asked for again
 *  each time the page comes back: https://www.w3.org/TR/screen-wake-lock/#handling-document-loss-of-visibility */
export function keepAwake(): () => void {
  let lock: WakeLockSentinel | undefined
  let isWanted = true
  const ask = async () => {
    if (!isWanted || document.visibilityState !== 'visible' || !('wakeLock' in navigator)) return
    // Refused with an empty battery, for one; then the timer runs all the same.
    const granted = await navigator.wakeLock.request('screen').catch(() => undefined)
    if (isWanted) lock = granted
    else await granted?.release()
  }
  void ask()
  document.addEventListener('visibilitychange', ask)
  return () => {
    isWanted = false
    document.removeEventListener('visibilitychange', ask)
    void lock?.release()
  }
}
