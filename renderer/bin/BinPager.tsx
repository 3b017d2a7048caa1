import { PlainButton } from '../parts/PlainButton.tsx'

export interface BinPagerProps {
  /** From 0. */
  readonly page: number
  readonly pages: number
  readonly show: (page: number) => void
}

export function BinPager({ page, pages, show }: BinPagerProps) {
  return (
    <nav className="row bin-pager" aria-label="翻页">
      <PlainButton size="small" disabled={page === 0} onClick={() => show(page - 1)}>
        上一页
      </PlainButton>
      <span role="status">
        第 {page + 1} 页，共 {pages} 页
      </span>
      <PlainButton size="small" disabled={page >= pages - 1} onClick={() => show(page + 1)}>
        下一页
      </PlainButton>
    </nav>
  )
}
