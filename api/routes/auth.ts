// `/api/v1/auth`: coming in, proving to be there, and who and what may come in.

import { Hono } from 'hono'
import type { ApiEnv } from '../context.ts'
import { accountRoutes } from './auth/account-routes.ts'
import { credentialRoutes } from './auth/credential-routes.ts'
import { passkeyRoutes } from './auth/passkey-routes.ts'
import { signInRoutes } from './auth/sign-in-routes.ts'

export function authRoutes(): Hono<ApiEnv> {
  return new Hono<ApiEnv>()
    .route('/', signInRoutes())
    .route('/passkeys', passkeyRoutes())
    .route('/', credentialRoutes())
    .route('/', accountRoutes())
}
