import { Button } from 'antd'
import { useState } from 'react'
import { STARTING_SET } from '../../core/requirements/starting-set.ts'
import type { KeptRequirements } from '../../core/contract/requirements.ts'
import type { Requirements } from '../../core/requirements/requirements.ts'
import { Question } from '../parts/Question.tsx'
import { RequirementsView } from '../parts/requirements/RequirementsView.tsx'
import { StoringNotice } from '../parts/StoringNotice.tsx'
import { useProgram } from '../status.ts'
import { FileRows } from './FileRows.tsx'
import { LengthRows } from './LengthRows.tsx'
import { NamedRows } from './NamedRows.tsx'
import { NoticeFields } from './NoticeFields.tsx'
import { useWritten } from './use-written.ts'
import { WriteFile } from './WriteFile.tsx'

const SAVING = { saved: '已保存', waiting: '正在保存…', failed: '没有保存' } as const

/** The requirements of one year, being written; saved by themselves. */
export function WrittenForm({
  written,
  stored,
  remove,
}: {
  /** As this window was answered last. */
  readonly written: KeptRequirements
  readonly stored: (written: KeptRequirements) => void
  /** @param shown as they are stored, as far as this window knows */
  readonly remove: (shown: Requirements) => void
}) {
  const { status } = useProgram()
  /** As they were shown when it was asked whether to remove them. */
  const [asked, setAsked] = useState<Requirements>()
  const disabled = status.readOnly
  const { requirements, saving, fields, change } = useWritten(written, stored)
  const { hasComeBack, keep } = fields
  return (
    <>
      <p role="status" className="muted">
        {SAVING[saving]}
        {hasComeBack && (saving === 'saved' ? '，上次没有存入的也存入了' : '，上次没有存入的还在这里')}
      </p>
      <StoringNotice storing={fields} />
      <div onBlur={() => void keep()}>
        <NoticeFields requirements={requirements} disabled={disabled} change={change} />
        <LengthRows
          rows={requirements.lengths}
          disabled={disabled}
          change={(lengths) => change({ lengths })}
        />
        <NamedRows
          title="要写到的事"
          hint="文字里有“算写到的词”中的任何一个，就算写到了。词之间用顿号隔开；“政策…解读”表示中间可以隔着别的字。"
          add="加一件要写到的事"
          example="业务培训"
          rows={requirements.matters}
          common={STARTING_SET.matters}
          disabled={disabled}
          change={(matters) => change({ matters })}
        />
        <NamedRows
          title="要写明的数"
          hint="同一句话里既有这些词、又有数，就算写明了；写“没有”也算。"
          add="加一个要写明的数"
          example="政策解读"
          rows={requirements.figures}
          common={STARTING_SET.figures}
          disabled={disabled}
          change={(figures) => change({ figures })}
        />
        <FileRows rows={requirements.files} disabled={disabled} change={(files) => change({ files })} />
      </div>
      <details className="requirements-preview">
        <summary>下级单位看到的</summary>
        <RequirementsView requirements={requirements} />
      </details>
      <WriteFile requirements={requirements} disabled={disabled} flush={() => keep()} />
      <div className="row">
        <Button disabled={disabled} onClick={() => setAsked(requirements)}>
          删除 {requirements.year}年度的…
        </Button>
      </div>
      {asked && (
        <Question
          title={`删除给下级单位的 ${requirements.year}年度报送要求？`}
          close={() => setAsked(undefined)}
          answers={
            <>
              <Button onClick={() => setAsked(undefined)}>不删除</Button>
              <Button
                danger
                onClick={() => {
                  setAsked(undefined)
                  // What another window changed as well is decided first.
                  void keep().then((isKept) => isKept && remove(asked))
                }}
              >
                删除
              </Button>
            </>
          }
        >
          <p>已经发给下级单位的文件不受影响。删除以后不能恢复，要用得重新写。</p>
        </Question>
      )}
    </>
  )
}
