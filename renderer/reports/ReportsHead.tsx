import type { Dispatch, Ref, SetStateAction } from 'react'
import { HelpMenu } from '../parts/HelpMenu.tsx'
import { PlainButton } from '../parts/PlainButton.tsx'
import { navigate } from '../route.ts'
import { useProgram } from '../status.ts'
import type { ListView } from './list-query.ts'
import { SearchBox } from '../parts/SearchBox.tsx'
import { ScreenHeading } from '../parts/ScreenHeading.tsx'

/** How many reports the list has. */
export type Found = { readonly units: number; readonly reports: number } | 'waiting' | 'unknown'

export interface ReportsHeadProps {
  readonly view: ListView
  readonly setView: Dispatch<SetStateAction<ListView>>
  readonly found: Found
  readonly isSearchable: boolean
  readonly hasReports: boolean
  /** Absent while a report is being begun. */
  readonly create: (() => void) | undefined
  readonly createButton: Ref<HTMLButtonElement>
}

/** The head of the list: what is looked for, and what can be done besides. */
export function ReportsHead(props: ReportsHeadProps) {
  const { view, setView, found, isSearchable, hasReports, create, createButton } = props
  const { readOnly } = useProgram().status
  const { query } = view
  return (
    <header className="screen-head reports-head">
      <ScreenHeading>年度报告</ScreenHeading>
      {isSearchable && (
        <>
          <SearchBox
            search={query.search}
            change={(search) => setView((before) => ({ query: { ...before.query, search } }))}
          />
          <PlainButton
            kind="text"
            onClick={() =>
              setView((before) => ({ query: { ...before.query, grouped: !before.query.grouped } }))
            }
          >
            {query.grouped ? '逐份列出' : '按单位归并'}
          </PlainButton>
          <span className="muted report-count" role="status">
            {foundWords(found, query.search)}
          </span>
        </>
      )}
      <div className="row">
        <PlainButton onClick={() => navigate({ screen: 'collections' })}>收下级报告</PlainButton>
        <PlainButton onClick={() => navigate({ screen: 'bin' })}>回收站</PlainButton>
        <PlainButton onClick={() => navigate({ screen: 'settings' })}>设置</PlainButton>
        <HelpMenu />
        {hasReports && (
          <PlainButton disabled={readOnly} onClick={() => navigate({ screen: 'import' })}>
            导入以前的报告
          </PlainButton>
        )}
        {hasReports && create && (
          <PlainButton ref={createButton} kind="primary" disabled={readOnly} onClick={create}>
            新建年度报告
          </PlainButton>
        )}
      </div>
    </header>
  )
}

function foundWords(found: Found, search: string): string {
  if (found === 'unknown') return ''
  if (found === 'waiting') return '正在查找…'
  const count = found.reports.toLocaleString('zh-CN')
  const units = found.units < found.reports ? `${found.units.toLocaleString('zh-CN')} 个单位，` : ''
  return search === '' ? `${units}共 ${count} 份` : `找到 ${units}${count} 份`
}
