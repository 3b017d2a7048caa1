import { useSyncExternalStore } from 'react'
import { Notice } from '../parts/Notice.tsx'
import { printRoute } from '../route.ts'
import { allDrafts, subscribeDrafts } from '../typed/drafts.ts'
import { keptHere } from '../unsaved/own-storage.ts'
import { useOperation } from '../use-operation.ts'

/** Tells that words wait to be stored, which a file of all data has not; nothing where none do. */
export function WaitingWords() {
  const drafts = useSyncExternalStore(subscribeDrafts, allDrafts)
  const { data } = useOperation('unsaved.list', { own: keptHere() })
  const inForms = [...drafts.values()].filter(({ label }) => label !== undefined)
  const count = (data?.offered.length ?? 0) + (data?.stray.length ?? 0) + inForms.length
  if (count === 0) return undefined
  return (
    <Notice kind="info" role="status" action={<a href={printRoute({ screen: 'reports' })}>到报告列表</a>}>
      有 {count} 处写了还没有存入，不会带到新电脑上。请先存入或者不要（报告列表的上方有提示），再备份。
    </Notice>
  )
}
