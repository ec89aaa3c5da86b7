import { createRoot } from 'react-dom/client'
import { I18nProvider } from 'react-aria-components'
import './design/base.css'
import { App } from './App.tsx'
import { ask } from './ask.ts'
import { refreshState } from './app-state.ts'
import { keepDraftsAtLock } from './use-draft.ts'

const root = document.getElementById('root')
if (root === null) throw new Error('index.html lost its root')

document.addEventListener('copy', () => void ask('noteCopied', {}))
keepDraftsAtLock()
await refreshState()
createRoot(root).render(
  <I18nProvider locale="en-GB">
    <App />
  </I18nProvider>,
)
