import { Button, Progress } from 'antd'
import type { ShownTask } from '../watched-task.ts'

/** Steps that nobody would count, such as bytes, are told in per cent. */
const MANY = 1000

/** How far a long task is, with a way to stop it. */
export function TaskProgress({ task: { progress, stop } }: { readonly task: ShownTask }) {
  if (!progress) return null
  const { done, total, words } = progress
  const percent = total === 0 ? 0 : Math.round((100 * done) / total)
  return (
    <div className="row task" role="status">
      <Progress aria-label="进度" percent={percent} showInfo={false} size={[240, 8]} />
      <span>
        {words === '' ? '正在准备…' : `${words}…（${total > MANY ? `${percent}%` : `${done}/${total}`}）`}
      </span>
      <Button onClick={stop}>停止</Button>
    </div>
  )
}
