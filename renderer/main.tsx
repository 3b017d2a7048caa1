import 'antd/dist/reset.css'
// In the order in which they build on one another; what a screen alone needs it brings itself.
import './app.css'
import './reports/reports.css'
import './editor/editor.css'
import './editor/part-list.css'
import './editor/foot-line.css'
import './report/text/text.css'
import './report/unit-and-guide.css'
import './report/findings/findings.css'
import './report/table/table.css'
import './report/table/cells.css'
import './report/table/table-words.css'
import './years/years.css'
import './contrast.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { followActions } from './actions.ts'
import { App } from './App.tsx'
import { Boundary } from './faults/Boundary.tsx'
import { followDroppedFiles, followOpenedFiles } from './opened-file.ts'
import { leaveKeysToInputMethods } from './parts/composing-keys.ts'
import { noteError, noteUncaught } from './faults/note-errors.ts'
import { keepFocus } from './parts/keep-focus.ts'
import { keepPresses } from './parts/keep-presses.ts'
import { keepSaveKey } from './parts/save-key.ts'
import { askBeforeLeaving } from './unsaved/before-leaving.ts'
import { keepDrafts } from './unsaved/kept-drafts.ts'
import { followNewAddress } from './unsaved/new-address.ts'

const root = document.getElementById('root')
if (!root) throw new Error('the page has no root')
noteUncaught()
followActions()
askBeforeLeaving()
keepDrafts()
leaveKeysToInputMethods()
keepSaveKey()
keepFocus()
keepPresses()
followNewAddress()
followOpenedFiles()
followDroppedFiles()
createRoot(root, {
  onCaughtError: (error, { componentStack }) => noteError('drawing', error, componentStack),
  onUncaughtError: (error, { componentStack }) => noteError('drawing', error, componentStack),
}).render(
  <StrictMode>
    <Boundary what="程序" elsewhere="仍不行的，请关闭程序后重新打开" again={() => window.location.reload()}>
      <App />
    </Boundary>
  </StrictMode>,
)
