import { Alert, Button } from 'antd'
import type { Field } from '../../core/report/report.ts'
import { useEditor } from './editor-context.ts'
import { useSessionValue } from './use-session-value.ts'

/** The same field was written elsewhere meanwhile: both texts, and the choice. */
export function ConflictNotice({ field }: { readonly field: Field }) {
  const { session } = useEditor()
  const conflict = useSessionValue(({ conflicts }) => conflicts.get(field))
  if (!conflict) return null
  return (
    <Alert
      type="warning"
      role="alert"
      title="这一处已在别的窗口改过，您的修改还没有写入。"
      description={
        <>
          <p>已保存的：{conflict.theirs ?? '（空）'}</p>
          <p>您写的：{conflict.mine ?? '（空）'}</p>
          <div className="row">
            <Button size="small" onClick={() => session.keepMine(field)}>
              用我的
            </Button>
            <Button size="small" onClick={() => session.takeTheirs(field)}>
              用已保存的
            </Button>
          </div>
        </>
      }
    />
  )
}
