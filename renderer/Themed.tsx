import { ConfigProvider } from 'antd'
import zhCN from 'antd/locale/zh_CN'
import { type ReactNode, useMemo } from 'react'
import { NONCE } from './csp.ts'
import { useProgram } from './status.ts'
import { themeOf } from './theme.ts'

// The very same each time: for others everything of antd would be drawn anew.
const CSP = { nonce: NONCE }
const BUTTON = { autoInsertSpace: false }

/** What is drawn with antd, in the program's colours and in Chinese. */
export function Themed({ children }: { readonly children: ReactNode }) {
  const { letterSize } = useProgram().settings
  const theme = useMemo(() => themeOf(letterSize), [letterSize])
  return (
    <ConfigProvider locale={zhCN} theme={theme} csp={CSP} button={BUTTON}>
      {children}
    </ConfigProvider>
  )
}
