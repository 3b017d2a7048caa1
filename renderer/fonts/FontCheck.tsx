import { Button } from 'antd'
import { useState } from 'react'
import type { FailureData } from '../../core/failure.ts'
import type { FontStatus } from '../../core/contract/export.ts'
import { call } from '../call.ts'
import { FailureNotice } from '../parts/FailureNotice.tsx'
import { navigate } from '../route.ts'
import { useProgram } from '../status.ts'
import { failureOf, useOperation } from '../use-operation.ts'
import { FontTable } from './FontTable.tsx'
import { countWords } from './words.ts'
import { ScreenHeading } from '../parts/ScreenHeading.tsx'
import './fonts.css'

/** 字体检查: which statutory fonts this machine has, what happens without them, and where they come from. */
export function FontCheck() {
  const { status } = useProgram()
  const first = useOperation('fonts.list', {})
  const [again, setAgain] = useState<readonly FontStatus[]>()
  const [failure, setFailure] = useState<FailureData>()
  const [busy, setBusy] = useState(false)
  const fonts = again ?? first.data
  const problem = failure ?? (again ? undefined : first.failure)

  const recheck = () => {
    setBusy(true)
    setFailure(undefined)
    call('fonts.list', { again: true })
      .then(setAgain, (error: unknown) => setFailure(failureOf(error)))
      .finally(() => setBusy(false))
  }

  return (
    <main className="screen font-check">
      <header className="screen-head">
        <ScreenHeading>字体检查</ScreenHeading>
        <Button type="primary" loading={busy} onClick={recheck}>
          重新检查
        </Button>
        <Button onClick={back}>返回</Button>
      </header>
      {problem && <FailureNotice failure={problem} retry={recheck} />}
      <p role="status">{statusWords({ busy: busy || first.loading, again: again !== undefined, fonts })}</p>
      {fonts && <FontTable fonts={fonts} />}
      <section>
        <h2>缺字体会怎样</h2>
        <ul>
          <li>Word 文件照样写标准字体名，在装有这些字体的电脑上显示就是对的。</li>
          <li>PDF 和打印在本机排版，缺的字体由“替代”一栏的字体代替，并嵌入 PDF。</li>
        </ul>
        <h2>要做什么</h2>
        <ul>
          <li>本程序不附带这些字体，它们多为商业字体，请由单位取得授权。</li>
          <li>下载自不明网站的字体有版权风险，也可能带病毒。</li>
          <li>装的字体，名称要与表中的一字不差，Word 才认得。</li>
          <li>
            装好后点“重新检查”。
            {!status.canFindNewFonts &&
              '仍显示“未安装”的，请关闭并重新打开本程序，PDF 也要这样才会用上新字体。'}
          </li>
        </ul>
      </section>
    </main>
  )
}

function statusWords({
  busy,
  again,
  fonts,
}: {
  readonly busy: boolean
  readonly again: boolean
  readonly fonts: readonly FontStatus[] | undefined
}): string {
  if (busy) return '正在检查…'
  return fonts ? (again ? '已重新检查。' : '') + countWords(fonts) : ''
}

/** To where one came from. */
function back(): void {
  if (window.history.length > 1) window.history.back()
  else navigate({ screen: 'settings' })
}
