import 'antd/dist/reset.css'
// In the order in which they build on one another; what a screen alone needs it brings itself.
import './app.css'
import './reports/reports.css'
import './editor/editor.css'
import './report/text/text.css'
import './report/unit-and-guide.css'
import './report/findings/findings.css'
import './report/table/table.css'
import './preview/preview.css'
import './years/years.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './App.tsx'

const root = document.getElementById('root')
if (!root) throw new Error('the page has no root')
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
