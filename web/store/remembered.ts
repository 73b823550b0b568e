// Who was signed in last, known before any database is open, so that an offline start opens the right one.

import { isJsonObject } from '../../domain/json.ts'

export interface Identity {
  readonly account: { readonly id: string; readonly name: string }
  readonly credential: { readonly id: string; readonly label: string }
}

export interface Memory {
  /** Leads every key. */
  readonly name: string
  readonly memory: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>
}

export function readRemembered({ name, memory }: Memory): Identity | undefined {
  try {
    return parseIdentity(JSON.parse(memory.getItem(`${name}-session`) ?? 'null'))
  } catch {
    return undefined
  }
}

export function remember({ name, memory }: Memory, identity: Identity | undefined): void {
  if (identity === undefined) memory.removeItem(`${name}-session`)
  else memory.setItem(`${name}-session`, JSON.stringify(identity))
}

/** Whether the session cookie may just have become another account's, so that it is not known whose it is. Nothing is
 *  sent until the server has been asked: one account's changes must not reach another. */
export function isSwitching({ name, memory }: Memory): boolean {
  return memory.getItem(`${name}-switching`) !== null
}

export function markSwitching({ name, memory }: Memory): void {
  memory.setItem(`${name}-switching`, '1')
}

export function clearSwitching({ name, memory }: Memory): void {
  memory.removeItem(`${name}-switching`)
}

/** The account and credential in an answer of the server, or undefined for anything else. */
export function parseIdentity(input: unknown): Identity | undefined {
  if (!isJsonObject(input)) return undefined
  const { account, credential } = input
  if (!isJsonObject(account) || !isJsonObject(credential)) return undefined
  const [id, name] = [account['id'], account['name']]
  const [credentialId, label] = [credential['id'], credential['label']]
  return typeof id === 'string' &&
    typeof name === 'string' &&
    typeof credentialId === 'string' &&
    typeof label === 'string'
    ? { account: { id, name }, credential: { id: credentialId, label } }
    : undefined
}
