// A sheet whose code is fetched when it is first opened. Where that fails another sheet says so: a card on the page behind it
// would be out of sight.

import type { ComponentType } from 'preact'
import { defineText } from '../i18n/define-text.ts'
import { lazyPart } from './lazy-part.tsx'
import { MissingCode } from './missing-code.tsx'
import { Sheet } from './sheet.tsx'

const text = defineText({ en: { title: 'Not loaded' }, ja: { title: '読み込めませんでした' } })

/** As `lazyPart`; `onClose` closes the sheet that could not be had. */
export function lazySheet<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  onClose: () => void,
): ComponentType<Props> {
  return lazyPart(load, ({ onRetry }) => (
    <Sheet title={text().title} onClose={onClose}>
      <MissingCode onRetry={onRetry} />
    </Sheet>
  ))
}
