// A link out of the app, to an address that a person has written down.

import { Icon } from './icon.tsx'
import { webAddressOf } from './web-address.ts'

/** Nothing for an address that is not http or https. The page behind it learns neither where it was opened from nor can it
 *  reach back into this one. */
export function WebLink({ address }: { readonly address: string | undefined }) {
  const href = address === undefined ? undefined : webAddressOf(address)
  if (href === undefined) return null
  return (
    <a class="icon-button" href={href} target="_blank" rel="noopener noreferrer" aria-label={address}>
      <Icon name="link" />
    </a>
  )
}
