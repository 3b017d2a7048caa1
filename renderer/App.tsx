import { ConfigProvider } from 'antd'
import zhCN from 'antd/locale/zh_CN'
import dayjs from 'dayjs'
import 'dayjs/locale/zh-cn'
import { useEffect, useState } from 'react'
import type { Settings } from '../core/settings.ts'
import { defaultSettings } from '../core/settings.ts'
import { NONCE } from './csp.ts'
import { FontCheck } from './fonts/FontCheck.tsx'
import { ImportScreen } from './import/ImportScreen.tsx'
import { FailureNotice } from './parts/FailureNotice.tsx'
import { ReportScreen } from './editor/ReportScreen.tsx'
import { ReportsScreen } from './reports/ReportsScreen.tsx'
import { useRoute } from './route.ts'
import { SettingsScreen } from './settings/SettingsScreen.tsx'
import { type Program, ProgramContext } from './status.ts'
import { rootFontSize, themeOf } from './theme.ts'
import { useOperation } from './use-operation.ts'

dayjs.locale('zh-cn')

/** The whole page: theme, language, and the screen the address names. */
export function App() {
  const status = useOperation('app.status', {})
  const stored = useOperation('settings.get', {})
  const [changed, setSettings] = useState<Settings>()
  const settings = changed ?? stored.data ?? defaultSettings
  useEffect(() => {
    document.documentElement.style.fontSize = rootFontSize(settings.letterSize)
  }, [settings.letterSize])
  const program: Program | undefined = status.data && { status: status.data, settings, setSettings }
  const failure = status.failure ?? stored.failure
  return (
    <ConfigProvider
      locale={zhCN}
      theme={themeOf(settings.letterSize)}
      csp={{ nonce: NONCE }}
      button={{ autoInsertSpace: false }}
    >
      {failure && <FailureNotice failure={failure} retry={status.reload} />}
      {program && (
        <ProgramContext value={program}>
          {program.status.readOnly && (
            <header className="banner">本程序已在另一个窗口打开，这里只能查看。</header>
          )}
          <Screen />
        </ProgramContext>
      )}
    </ConfigProvider>
  )
}

function Screen() {
  const route = useRoute()
  switch (route.screen) {
    case 'reports':
      return <ReportsScreen />
    case 'settings':
      return <SettingsScreen at={route.at} />
    case 'fonts':
      return <FontCheck />
    case 'import':
      return <ImportScreen />
    case 'report':
      return <ReportScreen key={route.id} id={route.id} view={route.view} />
  }
}
