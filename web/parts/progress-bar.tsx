// How far something has come: a real progress bar, without an end in sight while the total is not known.

import './progress-bar.css'

interface ProgressBarProps {
  /** What it is the progress of, for screen readers. */
  readonly label: string
  readonly done: number
  /** 0 while it is not known. */
  readonly total: number
}

export function ProgressBar({ label, done, total }: ProgressBarProps) {
  const known = total > 0 ? { max: total, value: Math.min(done, total) } : {}
  return <progress class="progress-bar" aria-label={label} {...known} />
}
