// Signing in: by a one-time link, which says what it will do and does it only on an explicit tap, or by the ways in that a person
// keeps. What another account has not sent from this device is spoken of first.

import type { ComponentChildren } from 'preact'
import { useRef, useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { Fan } from '../../parts/fan.tsx'
import { usePageTitle } from '../../parts/page-title.ts'
import { thisDevice } from '../../store/this-device.ts'
import { readUnsent, type Unsent } from '../../store/unsent.ts'
import { useQuery } from '../../store/use-query.ts'
import { UnsentChoices } from '../settings/unsent-choices.tsx'
import '../settings/settings.css'
import { SignInForm } from './sign-in-form.tsx'
import { signInText as text } from './sign-in-text.ts'
import { WaysIn } from './ways-in.tsx'

type Way = 'claim' | 'link' | 'kept'

export function SignInPage() {
  const { path } = useLocation()
  const way: Way = path === '/claim' ? 'claim' : path === '/link' ? 'link' : 'kept'
  const title = { claim: text().titleClaim, link: text().titleLink, kept: text().titleWays }[way]
  usePageTitle(title)
  return (
    <main class="page sign-in" id="main">
      <div class="sign-in-fan">
        <Fan
          size="large"
          beforeMm={1400}
          afterMm={1500}
          scale={{ lowestMm: 1350, highestMm: 1550 }}
          legLengthMm={undefined}
        />
      </div>
      <h1 class="page-title">{title}</h1>
      {way === 'kept' ? (
        <AfterUnsent>
          <WaysIn />
        </AfterUnsent>
      ) : (
        <WithLink isClaim={way === 'claim'} />
      )}
      <a class="button button-quiet" href="/">
        {text().home}
      </a>
    </main>
  )
}

function WithLink({ isClaim }: { readonly isClaim: boolean }) {
  const [token] = useState(() => location.hash.slice(1))
  return (
    <>
      {token === '' ? (
        <p class="field-error">{text().noToken}</p>
      ) : (
        <AfterUnsent>
          <SignInForm token={token} isClaim={isClaim} />
        </AfterUnsent>
      )}
      {!isClaim && (
        <a class="button" href="/sign-in">
          {text().otherWays}
        </a>
      )}
    </>
  )
}

// Shows its children once nothing of another account can be lost sight of.
function AfterUnsent({ children }: { readonly children: ComponentChildren }) {
  const { route } = useLocation()
  const unsent = useUnsent()
  const [hasChosen, setChosen] = useState(false)
  // Once it is there it stays: another account's database opens while it works.
  const hasForm = useRef(false)
  if (unsent === undefined || hasChosen) hasForm.current = true
  if (hasForm.current) return <>{children}</>
  if (unsent === 'looking' || unsent === undefined) return null
  return (
    <UnsentChoices
      unsent={unsent}
      stayLabel={text().stay}
      keepLabel={text().keep}
      onStay={() => route('/', true)}
      onKeep={() => setChosen(true)}
    >
      <p>{text().unsentFirst(unsent.account?.name ?? '')}</p>
    </UnsentChoices>
  )
}

/** What the account that is open here has not sent; undefined when that is nothing, or cannot be read. */
function useUnsent(): Unsent | undefined | 'looking' {
  const found = useQuery(() => readUnsent(thisDevice), [thisDevice.active.value.name])
  if (found.kind === 'loading') return 'looking'
  const unsent = found.kind === 'ready' ? found.value : undefined
  return unsent?.account !== undefined && unsent.waiting + unsent.refused > 0 ? unsent : undefined
}
