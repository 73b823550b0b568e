// Code that does not fit together: a part of the app that could not be had, or an app older than its data. Why, and the way
// out. What was typed is kept by those who know it.

import { useEffect, useState } from 'preact/hooks'
import { defineText } from '../i18n/define-text.ts'
import { reloadApp } from './reload-app.ts'

export const missingCodeText = defineText({
  en: {
    gone: 'A part of the app could not be loaded. Reload the app to get its present version; what you have typed is kept.',
    unreachable:
      'A part of the app could not be loaded, because your server cannot be reached. Connect and try again; what you have typed is kept.',
    older:
      'A newer version of the app has your entries now. Reload this one; what you have typed is kept. If this message stays, your server has gone back to an older version: nothing is lost.',
    reload: 'Reload',
    retry: 'Try again',
  },
  ja: {
    gone: 'アプリの一部を読み込めませんでした。再読み込みして、いまのバージョンにしてください。入力した内容は残っています。',
    unreachable:
      'サーバーにつながらないため、アプリの一部を読み込めませんでした。接続してから、もう一度お試しください。入力した内容は残っています。',
    older:
      '記録は、より新しいバージョンのアプリに引き継がれています。再読み込みしてください。入力した内容は残っています。この表示が消えないときは、サーバーが古いバージョンに戻っています。記録は失われていません。',
    reload: '再読み込み',
    retry: 'もう一度',
  },
})

/** `gone`: the server answers, so it is the file that is not there any more, or a browser that does not ask for it again. */
export type WhyMissing = 'gone' | 'unreachable'

/** Asks the server for something that no browser keeps. */
export async function whyMissing(): Promise<WhyMissing> {
  if (!navigator.onLine) return 'unreachable'
  return fetch('/api/health', { cache: 'no-store' }).then(
    () => 'gone' as const,
    () => 'unreachable' as const,
  )
}

/** Tries again by itself when the network is back. */
export function MissingCode({ onRetry }: { readonly onRetry: () => void }) {
  const [why, setWhy] = useState<WhyMissing>()
  useEffect(() => {
    void whyMissing().then(setWhy)
    addEventListener('online', onRetry)
    return () => removeEventListener('online', onRetry)
  }, [onRetry])
  if (why === undefined) return <div class="loading" aria-busy="true" />
  return (
    <div role="alert">
      <p>{missingCodeText()[why]}</p>
      {why === 'gone' && (
        <button type="button" class="button button-primary" onClick={reloadApp}>
          {missingCodeText().reload}
        </button>
      )}
      <button type="button" class="button" onClick={onRetry}>
        {missingCodeText().retry}
      </button>
    </div>
  )
}
