import { useLayoutEffect, useState } from 'react'
import type { Settings } from '../core/settings.ts'
import { FailureNotice } from './parts/FailureNotice.tsx'
import { startingView } from './reports/list-query.ts'
import { ReportsScreen } from './reports/ReportsScreen.tsx'
import { useRoute } from './route.ts'
import { BackupsScreen, FontCheck, ImportScreen, ReportScreen, SettingsScreen } from './screens.ts'
import { type Program, ProgramContext } from './status.ts'
import { rootFontSize } from './theme.ts'
import { useOperation } from './use-operation.ts'

/** The whole page: the size of its letters, and the screen the address names. */
export function App() {
  const status = useOperation('app.status', {})
  const stored = useOperation('settings.get', {})
  const [changed, setSettings] = useState<Settings>()
  const settings = changed ?? stored.data
  const letterSize = settings?.letterSize ?? 'normal'
  useLayoutEffect(() => {
    document.documentElement.style.fontSize = rootFontSize(letterSize)
  }, [letterSize])
  const program: Program | undefined = status.data &&
    settings && { status: status.data, settings, setSettings }
  const failure = status.failure ?? stored.failure
  const retry = () => {
    status.reload()
    stored.reload()
  }
  return (
    <>
      {failure && <FailureNotice failure={failure} retry={retry} />}
      {program && (
        <ProgramContext value={program}>
          {program.status.readOnly && (
            <header className="banner">本程序已在另一个窗口打开，这里只能查看。</header>
          )}
          <Screen />
        </ProgramContext>
      )}
    </>
  )
}

function Screen() {
  const route = useRoute()
  // Kept here, so that the list is as it was left.
  const [view, setView] = useState(startingView)
  switch (route.screen) {
    case 'reports':
      return <ReportsScreen view={view} setView={setView} />
    case 'settings':
      return <SettingsScreen at={route.at} />
    case 'fonts':
      return <FontCheck />
    case 'backups':
      return <BackupsScreen />
    case 'import':
      return <ImportScreen />
    case 'report':
      return <ReportScreen key={route.id} id={route.id} view={route.view} />
  }
}
