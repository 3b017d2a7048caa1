import { useState } from 'react'
import { PlainButton } from '../parts/PlainButton.tsx'
import { UnsavedTexts } from '../parts/UnsavedTexts.tsx'
import type { NamedText } from '../typed/sources.ts'
import { LogView } from './LogView.tsx'
import './broken.css'

export interface BrokenProps {
  readonly what: string
  readonly elsewhere: string
  readonly texts: readonly NamedText[]
  readonly again: () => void
}

/** In the place of what could not be drawn: what to do, the texts that are not saved, and the log. */
export function Broken({ what, elsewhere, texts, again }: BrokenProps) {
  const [isLogShown, setIsLogShown] = useState(false)
  return (
    <section className="broken" role="alert">
      <h2>{what}显示不出来</h2>
      <p>程序内部出错，已记入日志。请再试一次；{elsewhere}。</p>
      {texts.length > 0 && <p>下面的内容还没有保存，请先复制出来：</p>}
      <UnsavedTexts texts={texts} />
      <div className="row">
        <PlainButton kind="primary" onClick={again}>
          再试一次
        </PlainButton>
        <PlainButton aria-expanded={isLogShown} onClick={() => setIsLogShown(!isLogShown)}>
          {isLogShown ? '收起日志' : '查看日志'}
        </PlainButton>
      </div>
      {isLogShown && <LogView />}
    </section>
  )
}
