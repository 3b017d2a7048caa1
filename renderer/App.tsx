import { useLayoutEffect, useState, useSyncExternalStore } from 'react'
import type { FailureCode } from '../core/failure.ts'
import type { Settings } from '../core/settings.ts'
import { DamageNotice } from './data/DamageNotice.tsx'
import { useHealth } from './data/use-health.ts'
import { Boundary } from './faults/Boundary.tsx'
import { FailureNotice } from './parts/FailureNotice.tsx'
import { startingView } from './reports/list-query.ts'
import { ReportsScreen, type ReportsScreenProps } from './reports/ReportsScreen.tsx'
import { Manual } from './manual/Manual.tsx'
import { ProgramActions } from './ProgramActions.tsx'
import { parseRoute, type Route } from './route.ts'
import {
  BackupsScreen,
  BinScreen,
  CollectionScreen,
  CollectionsScreen,
  FontCheck,
  ImportScreen,
  ReportScreen,
  RequirementsScreen,
  SettingsScreen,
} from './screens.ts'
import { StartScreen } from './start/StartScreen.tsx'
import { type Program, ProgramContext } from './status.ts'
import { rootFontSize } from './theme.ts'
import { LeaveQuestion } from './unsaved/LeaveQuestion.tsx'
import { currentLeaving, subscribeLeaving } from './unsaved/leaving.ts'
import { LeftForms } from './unsaved/LeftForms.tsx'
import { OfferUnsaved } from './unsaved/OfferUnsaved.tsx'
import { useOperation } from './use-operation.ts'
import { useToday } from './use-today.ts'

/** What says nothing of the data. */
const NO_ANSWER: readonly FailureCode[] = ['unreachable', 'internal']

/** The whole page: the size of its letters, and the screen the address names. */
export function App() {
  const status = useOperation('app.status', {})
  const told = useToday(status.data)
  const stored = useOperation('settings.get', {})
  const [changed, setSettings] = useState<Settings>()
  const settings = changed ?? stored.data
  const letterSize = settings?.letterSize ?? 'normal'
  useLayoutEffect(() => {
    document.documentElement.style.fontSize = rootFontSize(letterSize)
  }, [letterSize])
  const [health, setHealth] = useHealth()
  const retry = () => {
    setHealth(undefined)
    status.reload()
    stored.reload()
  }
  const program: Program | undefined = told &&
    settings && { status: told, settings, setSettings, health, setHealth, reload: retry }
  const failure = status.failure ?? stored.failure
  // The program can't say how it is where its data are not open.
  if (status.failure && !NO_ANSWER.includes(status.failure.code))
    return (
      <>
        <StartScreen problem={status.failure} opened={retry} />
        <Manual />
      </>
    )
  return (
    <>
      {failure && <FailureNotice failure={failure} retry={retry} />}
      {program && (
        <ProgramContext value={program}>
          {program.status.readOnly && (
            <header className="banner">本程序已在另一个窗口打开，这里只能查看。</header>
          )}
          <DamageNotice health={health} />
          <ProgramActions />
          <Shown />
        </ProgramContext>
      )}
      <Manual />
    </>
  )
}

/** The screen of the address, and what is asked before it is left. */
function Shown() {
  const { shown, wanted } = useSyncExternalStore(subscribeLeaving, currentLeaving)
  const [round, setRound] = useState(0)
  // Kept here, so that the list is as it was left.
  const [view, setView] = useState(startingView)
  const route = parseRoute(shown)
  return (
    <>
      <OfferUnsaved isListShown={route.screen === 'reports'} changed={() => setRound(round + 1)} />
      {route.screen === 'reports' && <LeftForms />}
      <Boundary
        key={`${round} ${'id' in route ? route.id : route.screen}`}
        what="这个画面"
        elsewhere="仍不行的，请关闭程序后重新打开"
      >
        <Screen route={route} view={view} setView={setView} />
      </Boundary>
      {wanted !== undefined && <LeaveQuestion />}
    </>
  )
}

function Screen({
  route,
  view,
  setView,
}: Pick<ReportsScreenProps, 'view' | 'setView'> & { readonly route: Route }) {
  switch (route.screen) {
    case 'reports':
      return <ReportsScreen key={route.at} view={view} setView={setView} isBeginning={route.at === 'new'} />
    case 'settings':
      return <SettingsScreen at={route.at} />
    case 'fonts':
      return <FontCheck />
    case 'backups':
      return <BackupsScreen />
    case 'import':
      return <ImportScreen />
    case 'bin':
      return <BinScreen />
    case 'requirements':
      return <RequirementsScreen />
    case 'collections':
      return <CollectionsScreen key={route.at} isBeginning={route.at === 'new'} />
    case 'collection':
      return <CollectionScreen key={route.id} {...route} />
    case 'report':
      return <ReportScreen key={route.id} id={route.id} view={route.view} />
  }
}
