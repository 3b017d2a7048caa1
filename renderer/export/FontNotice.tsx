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
      title="这台电脑缺少部分公文字体"
      description={
        <>
          <ul>
            {missing.map(({ role, family, standIn }) => (
              <li key={role}>
                {role}：{family}，PDF 中用{standIn ? `“${standIn}”` : '系统默认字体'}代替
              </li>
            ))}
          </ul>
          Word 文件写的是标准字体名，在装有这些字体的电脑上会正确显示。从哪里取得：
          <a href={printRoute({ screen: 'fonts' })}>字体检查</a>
        </>
      }
    />
  )
}
