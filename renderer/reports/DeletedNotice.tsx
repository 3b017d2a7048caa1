import { Notice } from '../parts/Notice.tsx'
import { PlainButton } from '../parts/PlainButton.tsx'

/** Says what was deleted; the keyboard stands on the way back. */
export function DeletedNotice({ title, restore }: { readonly title: string; readonly restore: () => void }) {
  const undo = (
    <PlainButton size="small" autoFocus onClick={restore}>
      撤销删除
    </PlainButton>
  )
  return (
    <Notice kind="info" role="status" action={undo}>
      已删除《{title}》，放在回收站里。
    </Notice>
  )
}
