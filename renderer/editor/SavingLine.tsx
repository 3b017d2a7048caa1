import { Button } from 'antd'
import { sentence } from '../../core/failure.ts'
import { mayEdit } from '../../core/procedure/procedure.ts'
import type { SavingState } from '../report/editing/save-queue.ts'
import { useEditor } from '../report/editor-context.ts'
import { placesWords } from '../report/places.ts'
import { useSessionValue } from '../report/use-session-value.ts'
import type { SecondPlace } from '../unsaved/keeper.ts'

/** Whether what was typed is safe, and what can be done where it is not. */
export function SavingLine() {
  const { opened, form, session, readOnly, abandon, goTo } = useEditor()
  const saving = useSessionValue((state) => state.saving)
  const unsaved = useSessionValue(() => placesWords(form, [...session.unsaved().keys()]))
  const inConflict = useSessionValue(({ conflicts }) => [...conflicts.keys()][0])
  const kept = useSessionValue((state) => state.kept)
  const isFrozen = !mayEdit(opened.state)
  const isUnsaved = saving.kind === 'failed' || inConflict !== undefined
  return (
    <>
      <span
        role="status"
        // Read out when something is wrong, not at each pause of the keys.
        aria-live={isUnsaved ? 'polite' : 'off'}
        className={isUnsaved ? 'error' : 'muted'}
        data-saving={isUnsaved ? 'failed' : saving.kind}
      >
        {isUnsaved
          ? `未保存（${unsaved}）：${whyUnsaved(saving)}${KEPT_WORDS[kept ?? 'nowhere']}`
          : footWords(saving, isFrozen, readOnly)}
      </span>
      {saving.kind === 'failed' && isFrozen && (
        <Button size="small" onClick={abandon}>
          放弃这次修改
        </Button>
      )}
      {saving.kind === 'failed' && !isFrozen && (
        <Button size="small" onClick={() => void session.flush()}>
          再试一次
        </Button>
      )}
      {saving.kind !== 'failed' && inConflict && (
        <Button size="small" onClick={() => goTo(inConflict)}>
          去看
        </Button>
      )}
    </>
  )
}

function whyUnsaved(saving: SavingState): string {
  return saving.kind === 'failed' ? sentence(saving.failure) : '已在别的窗口改过，请选择保留哪一个。'
}

/** Where it is meanwhile; only what is so. */
const KEPT_WORDS: Readonly<Record<SecondPlace, string>> = {
  host: '没保存的文字仍在本页，并已另存一份。',
  page: '没保存的文字仍在本页，并在浏览器里暂存一份。',
  nowhere: '没保存的文字仍在本页，请先复制出来。',
}

function footWords(saving: SavingState, isFrozen: boolean, readOnly: boolean): string {
  if (isFrozen) return '内容已锁定'
  if (readOnly) return '只能查看'
  if (saving.kind !== 'saved') return '正在保存…'
  const at = new Date(saving.at)
  return `已保存 ${String(at.getHours()).padStart(2, '0')}:${String(at.getMinutes()).padStart(2, '0')}`
}
