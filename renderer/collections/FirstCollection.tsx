import { openManual, UPPER_LEVEL } from '../manual/open-manual.ts'
import { FirstSteps } from '../parts/FirstSteps.tsx'
import { PlainButton } from '../parts/PlainButton.tsx'

export interface FirstCollectionProps {
  readonly readOnly: boolean
  readonly create: () => void
}

/** How a year's reports are collected, in four steps. */
const STEPS = [
  { name: '列名单', words: '写明哪些单位要报，从表格里粘贴就行。' },
  { name: '收文件', words: '收到的邮件、数据包、Word 整批拖进来，自动对到单位。' },
  { name: '审看', words: '逐份检查；有问题的退回，意见书自动写好。' },
  { name: '汇总', words: '三张表加起来，写进本级报告；还可以汇编成册。' },
] as const

/** What an office above sees first: what this is for, how it goes, and the way to begin. */
export function FirstCollection({ readOnly, create }: FirstCollectionProps) {
  return (
    <section className="empty">
      <h2>收齐、审看、汇总下级单位的年报</h2>
      <p>给汇集各单位年报的上级单位用。自己单位的年报不在这里写。</p>
      <FirstSteps steps={STEPS} />
      <div className="row">
        <PlainButton kind="primary" size="large" disabled={readOnly} onClick={create}>
          新建一年的收集
        </PlainButton>
      </div>
      <p className="muted">
        想先了解一下？看看手册里的
        <PlainButton kind="link" onClick={() => openManual(UPPER_LEVEL)}>
          收下级报告
        </PlainButton>
        。
      </p>
    </section>
  )
}
