import { Button, Progress } from 'antd'
import type { RunningTask } from '../use-task.ts'

/** How far a long task is, with a way to stop it. */
export function TaskProgress({ task: { progress, stop } }: { readonly task: RunningTask }) {
  if (!progress) return null
  const { done, total, words } = progress
  return (
    <div className="row task" role="status">
      <Progress
        aria-label="进度"
        percent={total === 0 ? 0 : Math.round((100 * done) / total)}
        showInfo={false}
        size={[240, 8]}
      />
      <span>{words === '' ? '正在准备…' : `${words}…（${done}/${total}）`}</span>
      <Button onClick={stop}>停止</Button>
    </div>
  )
}
