import { mayEdit } from '../../core/procedure/procedure.ts'
import { STATE_WORDS } from '../../core/procedure/words.ts'
import { printRoute } from '../route.ts'
import { useEditor } from '../report/editor-context.ts'
import { wayBackWords } from './locked-words.ts'

/** Why nothing can be changed here, and where that is undone. */
export function FrozenNotice() {
  const { opened } = useEditor()
  if (mayEdit(opened.state)) return null
  return (
    <p className="frozen" role="note">
      报告{STATE_WORDS[opened.state]}（第 {opened.version} 版），内容已锁定，这里只能查看。要修改，请到
      <a href={printRoute({ screen: 'report', id: opened.id, view: 'procedure' })}>办理</a>中“
      {wayBackWords(opened)}”。
    </p>
  )
}
