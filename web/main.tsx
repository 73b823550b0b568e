// The start of the app: opens this device's store, shows the shell, and keeps time, session and release current.

import { render } from 'preact'
import './styles/index.css'
import { reloadBy } from './parts/reload-app.ts'
import { keepInstallPrompt } from './pwa/install-prompt.ts'
import { loadNewest, registerServiceWorker } from './pwa/register-service-worker.ts'
import { App } from './shell/app.tsx'
import { fetchPageAhead } from './shell/page-ahead.ts'
import { openRequestedEntry } from './shell/requested-entry.ts'
import { keepTime } from './store/now.ts'
import { startStore } from './store/start.ts'

const root = document.getElementById('app')
if (root === null) throw new Error('index.html has no #app')

const started = startStore()
keepTime()
keepInstallPrompt()
reloadBy(() => void loadNewest())
openRequestedEntry()
fetchPageAhead(location.pathname)
root.replaceChildren()
render(<App />, root)
void started.then(() => {
  registerServiceWorker()
  import('./shell/follow-notifications.ts').then(
    ({ followNotifications }) => followNotifications(),
    () => undefined,
  )
})
