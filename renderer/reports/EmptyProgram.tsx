import type { Input } from '../../core/contract.ts'
import { PlainButton } from '../parts/PlainButton.tsx'
import { navigate } from '../route.ts'

export interface EmptyProgramProps {
  readonly readOnly: boolean
  readonly create: () => void
  readonly begin: (input: Input<'reports.create'>) => void
}

/** What a user sees first. */
export function EmptyProgram({ readOnly, create, begin }: EmptyProgramProps) {
  return (
    <section className="empty">
      <h2>还没有年度报告</h2>
      <p>
        新建一份，按格式要求的六个部分逐项填写；表格自动合计并核对勾稽关系，写完后导出可签字盖章的 Word
        文件和同样内容的 PDF、网页。全部内容只保存在这台电脑上。
      </p>
      <div className="row">
        <PlainButton kind="primary" size="large" disabled={readOnly} onClick={create}>
          新建年度报告
        </PlainButton>
        <PlainButton size="large" disabled={readOnly} onClick={() => navigate({ screen: 'import' })}>
          导入去年的 Word 或网页
        </PlainButton>
        <PlainButton size="large" disabled={readOnly} onClick={() => begin({ kind: 'sample' })}>
          看一份样例
        </PlainButton>
      </div>
    </section>
  )
}
