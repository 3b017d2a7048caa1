import { useState } from 'react'
import { BareInput } from '../parts/BareInput.tsx'
import { PlainButton } from '../parts/PlainButton.tsx'
import type { PageInSight } from './use-page-in-sight.ts'
import type { PageZoom } from './use-page-zoom.ts'

export interface PageBarProps {
  /** How many there are; undefined until they have come. */
  readonly count: number | undefined
  readonly inSight: PageInSight
  readonly zoom: PageZoom
}

/** How large the pages are, and which one is looked at; it stays in sight. */
export function PageBar({ count, inSight, zoom }: PageBarProps) {
  const { percent, chosen, larger, smaller, fit } = zoom
  return (
    <div className="page-bar" role="group" aria-label="页面">
      <PlainButton
        size="small"
        aria-label="缩小"
        title="缩小（Ctrl+-）"
        aria-disabled={!smaller}
        onClick={smaller}
      >
        −
      </PlainButton>
      <output className="percent" aria-label="显示比例">
        {percent}%
      </output>
      <PlainButton
        size="small"
        aria-label="放大"
        title="放大（Ctrl+=）"
        aria-disabled={!larger}
        onClick={larger}
      >
        ＋
      </PlainButton>
      <PlainButton size="small" aria-pressed={chosen === 'width'} onClick={() => fit('width')}>
        页宽
      </PlainButton>
      <PlainButton size="small" aria-pressed={chosen === 'page'} onClick={() => fit('page')}>
        整页
      </PlainButton>
      {count !== undefined && <PageNumber count={count} {...inSight} />}
    </div>
  )
}

/** Which page is looked at, and a way to another. */
function PageNumber({ count, page, goTo }: PageInSight & { readonly count: number }) {
  const [typed, setTyped] = useState<string>()
  const go = () => {
    const wanted = Number(typed)
    if (typed !== undefined && Number.isInteger(wanted) && wanted >= 1) goTo(Math.min(wanted, count))
    setTyped(undefined)
  }
  return (
    <span className="page-number">
      第
      <BareInput
        aria-label={`页码，共 ${count} 页`}
        inputMode="numeric"
        size={String(count).length + 1}
        value={typed ?? String(page)}
        onFocus={(event) => event.currentTarget.select()}
        onChange={(text) => setTyped(text.normalize('NFKC').replaceAll(/\D/gu, ''))}
        onBlur={() => setTyped(undefined)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) go()
          if (event.key === 'Escape') setTyped(undefined)
        }}
      />
      页，共 {count} 页
    </span>
  )
}
