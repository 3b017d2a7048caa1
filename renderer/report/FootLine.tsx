import { Button } from 'antd'
import { sentence } from '../../core/failure.ts'
import type { ReportView } from '../route.ts'
import { useEditor } from './editor-context.ts'
import type { SavingState } from './editing/save-queue.ts'

/** Whether what was typed is safe, and what comes next. */
export function FootLine({ view }: { readonly view: ReportView }) {
  const { state, completion, session, goTo, show, readOnly } = useEditor()
  const here = completion.parts.find(({ number }) => number === view)
  const [next] = [...(here?.todo ?? []), ...completion.parts.flatMap(({ todo }) => todo)]
  return (
    <footer className="foot">
      <span
        role="status"
        className={state.saving.kind === 'failed' ? 'error' : 'muted'}
        data-saving={state.saving.kind}
      >
        {readOnly ? '只能查看' : savingWords(state.saving)}
      </span>
      {state.saving.kind === 'failed' && (
        <Button size="small" onClick={() => void session.flush()}>
          再试一次
        </Button>
      )}
      <span className="space" />
      <Button size="small" disabled={!state.canUndo} title="Ctrl+Z" onClick={() => session.undo()}>
        撤销
      </Button>
      <Button size="small" disabled={!state.canRedo} title="Ctrl+Y" onClick={() => session.redo()}>
        重做
      </Button>
      {next ? (
        <Button type="link" onClick={() => goTo(next.field)}>
          下一步：{next.label}
        </Button>
      ) : (
        view !== 'export' && (
          <Button type="link" onClick={() => show(view === 'preview' ? 'export' : 'preview')}>
            各部分已填完，下一步：{view === 'preview' ? '导出' : '预览'}
          </Button>
        )
      )}
    </footer>
  )
}

function savingWords(saving: SavingState): string {
  switch (saving.kind) {
    case 'saving':
      return '正在保存…'
    case 'failed':
      return `未保存：${sentence(saving.failure)}`
    case 'saved': {
      const at = new Date(saving.at)
      return `已保存 ${String(at.getHours()).padStart(2, '0')}:${String(at.getMinutes()).padStart(2, '0')}`
    }
  }
}
