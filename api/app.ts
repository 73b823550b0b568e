// The whole API, the same in every runtime.

import { Hono } from 'hono'
import { methodNotAllowed } from 'hono/method-not-allowed'
import { requestId } from 'hono/request-id'
import { kinds } from '../domain/records/kinds.ts'
import type { ApiEnv } from './context.ts'
import type { Dependencies } from './dependencies.ts'
import { answerHeaders } from './middleware/answer-headers.ts'
import { answerFailure, answerMethodNotAllowed, answerNotFound } from './middleware/failures.ts'
import { ownPagesOnly } from './middleware/own-pages-only.ts'
import { requestLog } from './middleware/request-log.ts'
import { authRoutes } from './routes/auth.ts'
import { digestRoutes } from './routes/digest.ts'
import { doneListRoutes } from './routes/done-list.ts'
import { exportRoutes } from './routes/export.ts'
import { healthRoutes } from './routes/health.ts'
import { insightsRoutes } from './routes/insights.ts'
import { openApiRoutes } from './routes/openapi/openapi-routes.ts'
import { pushRoutes } from './routes/push.ts'
import { listedKinds } from './routes/resources/listed-kinds.ts'
import { profileRoutes } from './routes/resources/profile-routes.ts'
import { resourceRoutes } from './routes/resources/resource-routes.ts'
import { snapshotRoutes } from './routes/snapshot.ts'
import { syncRoutes } from './routes/sync.ts'
import { trendsRoutes } from './routes/trends.ts'

/** Everything under `/api`; other addresses are answered 404 and belong to the static files. */
export function createApp(dependencies: Dependencies): Hono<ApiEnv> {
  const app = new Hono<ApiEnv>()
  app.use((c, next) => {
    c.set('dependencies', dependencies)
    return next()
  })
  app.use(requestId({ limitLength: 64 }), requestLog(), answerHeaders())
  app.use(methodNotAllowed({ app, onMethodNotAllowed: answerMethodNotAllowed }))
  app.use('/api/v1/*', ownPagesOnly())
  app.use((c, next) => {
    c.set('database', dependencies.openDatabase())
    return next()
  })
  app.onError(answerFailure)
  app.notFound(answerNotFound)
  app.route('/api/health', healthRoutes())
  app.route('/api', openApiRoutes())
  app.route('/api/v1/auth', authRoutes())
  app.route('/api/v1/sync', syncRoutes())
  app.route('/api/v1/snapshot', snapshotRoutes())
  app.route('/api/v1/digest', digestRoutes())
  app.route('/api/v1/export', exportRoutes())
  for (const kind of listedKinds) app.route(`/api/v1/${kinds[kind].path}`, resourceRoutes(kind))
  app.route('/api/v1/profile', profileRoutes())
  app.route('/api/v1/trends', trendsRoutes())
  app.route('/api/v1/insights', insightsRoutes())
  app.route('/api/v1/done-list', doneListRoutes())
  app.route('/api/v1/push', pushRoutes())
  return app
}
