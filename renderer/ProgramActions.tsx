import { SAMPLE_ID } from '../core/report/sample.ts'
import { useActions } from './actions.ts'
import { navigate } from './route.ts'

/** What the window's menu can ask for on every screen. */
export function ProgramActions() {
  useActions({
    new: () => navigate({ screen: 'reports', at: 'new' }),
    reports: () => navigate({ screen: 'reports' }),
    import: () => navigate({ screen: 'import' }),
    settings: () => navigate({ screen: 'settings' }),
    sample: () => navigate({ screen: 'report', id: SAMPLE_ID, view: 1 }),
    about: () => navigate({ screen: 'settings', at: 'about' }),
    log: () => navigate({ screen: 'settings', at: 'log' }),
  })
  return null
}
