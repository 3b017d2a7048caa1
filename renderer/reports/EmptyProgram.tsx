import type { Ref } from 'react'
import { SAMPLE_ID } from '../../core/report/sample.ts'
import { FIRST_REPORT, openManual } from '../manual/open-manual.ts'
import { FirstSteps } from '../parts/FirstSteps.tsx'
import { PlainButton } from '../parts/PlainButton.tsx'
import { navigate } from '../route.ts'

export interface EmptyProgramProps {
  readonly readOnly: boolean
  readonly create: () => void
  readonly createButton: Ref<HTMLButtonElement>
}

/** How a report comes about, in four steps. */
const STEPS = [
  { name: '开头', words: '导入去年的 Word，或者从空白开始。' },
  { name: '填写', words: '六个部分一项一项填；表格自动合计，随写随查，随写随存。' },
  { name: '导出', words: '一次得到 Word、PDF 和网页，格式符合公文标准。' },
  { name: '办理', words: '送审、签发、报送、公开，每一步留下记录。' },
] as const

/** What a user sees first: what the program is, how it goes, and the two ways to begin. */
export function EmptyProgram({ readOnly, create, createButton }: EmptyProgramProps) {
  return (
    <section className="empty">
      <h2>年报编制助手</h2>
      <p>帮您写好单位的政府信息公开工作年度报告。不用联网，内容只保存在这台电脑上。</p>
      <FirstSteps steps={STEPS} />
      <div className="row">
        <PlainButton
          kind="primary"
          size="large"
          disabled={readOnly}
          onClick={() => navigate({ screen: 'import' })}
        >
          导入去年的 Word 或网页
        </PlainButton>
        <PlainButton ref={createButton} size="large" disabled={readOnly} onClick={create}>
          新建年度报告
        </PlainButton>
        <PlainButton
          size="large"
          kind="text"
          onClick={() => navigate({ screen: 'report', id: SAMPLE_ID, view: 1 })}
        >
          看一份样例
        </PlainButton>
      </div>
      <p className="muted">
        第一次用？看看
        <PlainButton kind="link" onClick={() => openManual(FIRST_REPORT)}>
          十分钟写出第一份年报
        </PlainButton>
        。任何时候按 F1 打开手册。
      </p>
    </section>
  )
}
