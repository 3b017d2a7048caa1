import { ConfigProvider } from 'antd'
import zhCN from 'antd/locale/zh_CN'
import type { ReactNode } from 'react'
import { NONCE } from './csp.ts'
import { useProgram } from './status.ts'
import { themeOf } from './theme.ts'

/** What is drawn with antd, in the program's colours and in Chinese. */
export function Themed({ children }: { readonly children: ReactNode }) {
  const { letterSize } = useProgram().settings
  return (
    <ConfigProvider
      locale={zhCN}
      theme={themeOf(letterSize)}
      csp={{ nonce: NONCE }}
      button={{ autoInsertSpace: false }}
    >
      {children}
    </ConfigProvider>
  )
}
