import { Button } from 'antd'
import { useEffect, useState } from 'react'
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
  const inConflict = useSessionValue(({ conflicts }) => [...conflicts.keys()][0])
  const isUnsaved = saving.kind === 'failed' || inConflict !== undefined
  const unsaved = useSessionValue(() => (isUnsaved ? placesWords(form, [...session.unsaved().keys()]) : ''))
  const refused = useSessionValue((state) => state.refused.size)
  const isAssured = useAssured()
  const kept = useSessionValue((state) => state.kept)
  const isFrozen = !mayEdit(opened.state)
  return (
    <>
      <span
        role="status"
        // Read out when something is wrong or was asked for, not at each pause of the keys.
        aria-live={isUnsaved || isAssured ? 'polite' : 'off'}
        className={isUnsaved ? 'error' : isAssured ? 'done' : 'muted'}
        data-saving={isUnsaved ? 'failed' : saving.kind}
      >
        {isUnsaved
          ? `未保存（${unsaved}）：${whyUnsaved(saving)}${KEPT_WORDS[kept ?? 'nowhere']}`
          : footWords(saving, isFrozen, readOnly) + (isAssured ? SAVED_WORDS : '') + refusedWords(refused)}
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

const SAVED_WORDS = '，都已存好'

/** Of what is typed into cells and is no figure, nothing is saved. */
function refusedWords(count: number): string {
  return count === 0 ? '' : `；有 ${count} 处没有填入`
}

/** Milliseconds for which it is said to someone who asked that all is saved. */
const SAID = 4000

function useAssured(): boolean {
  const asked = useSessionValue(({ assured }) => assured)
  const [quiet, setQuiet] = useState(asked)
  useEffect(() => {
    const timer = window.setTimeout(() => setQuiet(asked), SAID)
    return () => window.clearTimeout(timer)
  }, [asked])
  return asked !== quiet
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
