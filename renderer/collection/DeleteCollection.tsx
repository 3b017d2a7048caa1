import { useState } from 'react'
import type { CollectionCounts } from '../../core/contract/collections.ts'
import type { FailureData } from '../../core/failure.ts'
import { call } from '../call.ts'
import { FailureNotice } from '../parts/FailureNotice.tsx'
import { PlainButton } from '../parts/PlainButton.tsx'
import { Question } from '../parts/Question.tsx'
import { navigate } from '../route.ts'
import { draftsOf } from '../typed/drafts.ts'
import { failureOf, useOperation } from '../use-operation.ts'
import { useCollection } from './collection-context.ts'

/** Before a collection is deleted: what is in it by now, also by other windows, and that it does not come back by itself. */
export function DeleteCollection({ close }: { readonly close: () => void }) {
  const { id, year } = useCollection().collection
  const { data: now, failure: notRead, reload } = useOperation('collection.open', { id })
  const [isBusy, setIsBusy] = useState(false)
  const [failure, setFailure] = useState<FailureData>()
  const remove = async (seen: CollectionCounts) => {
    setFailure(undefined)
    setIsBusy(true)
    try {
      await call('collection.delete', { id, seen })
      draftsOf([id], 'deleted')
      navigate({ screen: 'collections' })
    } catch (error) {
      setFailure(failureOf(error))
      setIsBusy(false)
      reload()
    }
  }
  const told = failure ?? notRead
  return (
    <Question
      key="delete"
      title={`删除${year}年度的收集？`}
      close={close}
      answers={
        <>
          <PlainButton onClick={close}>不删除</PlainButton>
          <PlainButton
            kind="primary"
            disabled={isBusy || !now}
            onClick={() => now && void remove(now.counts)}
          >
            {isBusy ? '正在备份和删除…' : '删除'}
          </PlainButton>
        </>
      }
    >
      {now && <p>{contentWords(now.counts)}</p>}
      <p>
        删除以后不能单独恢复，回收站里也没有。删除以前先自动备份一次；以后还要用的，只能在“备份”里把全部数据恢复到那时。
      </p>
      <p>本单位自己的报告、发来的原文件都不动。</p>
      {told && <FailureNotice failure={told} />}
    </Question>
  )
}

function contentWords({ units, states, unmatched, files }: CollectionCounts): string {
  const waiting = unmatched === 0 ? '' : `，${unmatched} 份待认领的报告`
  return `一并删除的：名单上的 ${units} 个单位，其中 ${units - states.missing} 个单位报来的报告${waiting}，一共 ${files} 次收件的记录，还有审核和退回的记录。`
}
