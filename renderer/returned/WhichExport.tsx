import { Alert, Button } from 'antd'
import type { Returned } from '../../core/compare/returned.ts'
import { instantWords } from '../parts/words.ts'
import { useProgram } from '../status.ts'

/** Of which export the file is, where there is another to compare it with, and the way to that. */
export function WhichExport({
  returned: { exportedAt = '', isTold, other },
  compareWith,
}: {
  readonly returned: Returned
  readonly compareWith: (at: string) => void
}) {
  const { status } = useProgram()
  if (!other) return null
  const [here, there] = [exportedAt, other.at].map((at) => instantWords(at, status.today))
  const isOlder = other.at > exportedAt
  const own = isOlder ? here : there
  const of = isTold
    ? `这份文件是 ${own} 导出的`
    : `这份文件里没有记着是哪一次导出的，与 ${own} 导出的那一份最接近`
  const later = isOlder ? `后来又导出过，最近一次是 ${there}` : `现在对照的是最近一次（${here}）导出的那一份`
  return (
    <Alert
      type="info"
      showIcon
      title={`${of}。${later}，两份有 ${other.places} 处不同。`}
      action={
        <Button size="small" onClick={() => compareWith(other.at)}>
          {isOlder ? '与最近一次对照' : '与文件所属的一份对照'}
        </Button>
      }
    />
  )
}
