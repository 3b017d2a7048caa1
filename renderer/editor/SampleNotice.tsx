import { SAMPLE_ID } from '../../core/report/sample.ts'
import { PlainButton } from '../parts/PlainButton.tsx'
import { navigate } from '../route.ts'
import { useEditor } from '../report/editor-context.ts'

/** That this is no report of one's own, and how one begins. */
export function SampleNotice() {
  const { opened } = useEditor()
  if (opened.id !== SAMPLE_ID) return null
  return (
    <p className="frozen sample-notice" role="note">
      这是一份写好的样例，只能看，不在您的报告里。看完了：
      <PlainButton size="small" onClick={() => navigate({ screen: 'reports', at: 'new' })}>
        新建年度报告
      </PlainButton>
      <PlainButton size="small" onClick={() => navigate({ screen: 'import' })}>
        导入去年的报告
      </PlainButton>
    </p>
  )
}
