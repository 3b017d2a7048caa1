import { Alert } from 'antd'
import { printRoute } from '../route.ts'
import { useOperation } from '../use-operation.ts'

/** Which statutory fonts this machine lacks and what stands in. */
export function FontNotice() {
  const { data } = useOperation('fonts.list', {})
  const missing = data?.filter(({ installed }) => !installed) ?? []
  if (missing.length === 0) return null
  return (
    <Alert
      type="info"
      title={`这台电脑缺少 ${missing.length} 种公文字体，PDF 中用相近的代替；Word 文件照样写标准字体名，不受影响。`}
      action={<a href={printRoute({ screen: 'fonts' })}>字体检查</a>}
    />
  )
}
