import { Alert, Button } from 'antd'
import { fieldLabel } from '../../core/report/fields.ts'
import type { Field } from '../../core/report/report.ts'
import { valueWords } from '../parts/words.ts'
import { useEditor } from './editor-context.ts'
import { useSessionValue } from './use-session-value.ts'

/** The same field was written elsewhere meanwhile: both texts, and the choice. */
export function ConflictNotice({ field }: { readonly field: Field }) {
  const { form, session } = useEditor()
  const conflict = useSessionValue(({ conflicts }) => conflicts.get(field))
  if (!conflict) return null
  return (
    <Alert
      type="warning"
      role="alert"
      title={`${fieldLabel(form, field)}已在别的窗口改过，您的修改还没有写入。`}
      description={
        <>
          <p>已保存的：{valueWords(field, conflict.theirs)}</p>
          <p>您写的：{valueWords(field, conflict.mine)}</p>
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
