// What the store has to say before the page: records being loaded, refused changes, a lost session, entries from before
// signing in. None of it can be before the code that talks to the server is there, with which this comes.

import { useEffect, useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { notify, notifyProblem } from '../parts/notice.tsx'
import { profile, type SyncState, session, syncState } from '../store/signals.ts'
import { addWaitingEntries, waitingEntries, watchWaitingEntries } from '../store/waiting-entries.ts'
import { CatchUpBanner, useLongCatchUp } from './catch-up-banner.tsx'
import { storeBannersText as text } from './store-banners-text.ts'
import { syncWords } from './sync-words.ts'

export function StoreBanners() {
  const catchUp = useLongCatchUp()
  useEffect(watchWaitingEntries, [])
  return (
    <>
      <p class="visually-hidden" role="status">
        {useAnnouncement(catchUp !== undefined)}
      </p>
      {catchUp && <CatchUpBanner state={catchUp} />}
      <AttentionBanner />
      <UploadQuestion />
    </>
  )
}

/** What a screen reader is told of the sync: that something needs the person, and that a long loading began or ended. The
 *  mark says the rest to who looks for it. */
function useAnnouncement(isLoading: boolean): string {
  // Words are heard when they come into a place that is there already.
  const [isThere, setThere] = useState(false)
  useEffect(() => setThere(true), [])
  const [hasLoaded, setLoaded] = useState(false)
  const state = syncState.value
  useEffect(() => {
    if (isLoading) return () => setLoaded(true)
  }, [isLoading])
  if (!isThere) return ''
  if (isLoading) return text().loadingUncounted
  if (state.kind === 'attention') return syncWords(state, { now: 0, zone: profile.value.zone })
  return hasLoaded ? text().loaded : ''
}

function AttentionBanner() {
  const { path } = useLocation()
  const state = syncState.value
  if (state.kind !== 'attention') return null
  const banner = bannerOf(state)
  // Where the person is dealing with it already.
  if (banner === undefined || path === banner.href || ['/link', '/claim', '/sign-in'].includes(path)) return null
  return (
    <div class="banner banner-warning" role="region" aria-label={banner.link}>
      <p>{banner.words}</p>
      <a class="button" href={banner.href}>
        {banner.link}
      </a>
    </div>
  )
}

function bannerOf({ reason, count }: Extract<SyncState, { kind: 'attention' }>) {
  if (reason === 'signed-out') {
    return { words: text().explainSignedOut, link: text().signedOutMore, href: '/settings#account' }
  }
  if (reason === 'rejected') return { words: text().explainRejected(count), link: text().look, href: '/attention' }
  return undefined
}

function UploadQuestion() {
  const [isPostponed, setPostponed] = useState(false)
  const count = waitingEntries.value
  const state = session.value
  if (isPostponed || count === 0 || state.kind !== 'signed-in') return null
  const add = async () => {
    try {
      await addWaitingEntries()
      notify(text().uploaded)
    } catch {
      notifyProblem(text().uploadFailed)
    }
  }
  return (
    <div class="banner" role="region" aria-label={text().upload}>
      <p>{text().uploadQuestion(count, state.account.name)}</p>
      <button type="button" class="button button-primary" onClick={add}>
        {text().upload}
      </button>
      <button type="button" class="button" onClick={() => setPostponed(true)}>
        {text().uploadLater}
      </button>
    </div>
  )
}
