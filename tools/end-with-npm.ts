// Lets a program that npm runs end with npm.

const LOOK_EVERY_MS = 1000

/** npm passes a signal to the shell between itself and the program, and that shell dies of it without passing it on. So a program
 *  that npm started looks whether its parent is still there, and otherwise ends as if the signal had come. */
export function endWithNpm(): void {
  if (process.env['npm_lifecycle_event'] === undefined) return
  const parent = process.ppid
  const look = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(look)
    process.kill(process.pid, 'SIGTERM')
  }, LOOK_EVERY_MS)
  look.unref()
}
