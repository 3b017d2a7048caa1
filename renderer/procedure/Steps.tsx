import { Button } from 'antd'
import { useState } from 'react'
import type { StepAction } from '../../core/procedure/procedure.ts'
import { ACTION_WORDS } from '../../core/procedure/words.ts'
import { printRoute } from '../route.ts'
import { useEditor } from '../report/editor-context.ts'
import { useProgram } from '../status.ts'
import { inOrder } from './actions.ts'
import { StepForm } from './StepForm.tsx'
import type { ProcedureProps } from './use-procedure.ts'

/** What may be done next; one step is filled in at a time. */
export function Steps({ procedure, change }: ProcedureProps) {
  const { opened } = useEditor()
  const { status } = useProgram()
  const [chosen, setChosen] = useState<StepAction>()
  const action = chosen && procedure.allowed.includes(chosen) ? chosen : undefined
  const { onward, back } = inOrder(procedure.allowed)
  const isPrepared = procedure.state === 'draft' || procedure.state === 'review'
  return (
    <section className="panel" aria-labelledby="next-steps">
      <h2 id="next-steps">下一步</h2>
      {isPrepared && (
        <p>
          送领导签字用的 Word 文件和审签单，在
          <a href={printRoute({ screen: 'report', id: opened.id, view: 'export' })}>导出</a>中生成、打印。
        </p>
      )}
      {action ? (
        <StepForm
          key={action}
          action={action}
          procedure={procedure}
          change={change}
          close={() => setChosen(undefined)}
        />
      ) : (
        <div className="row">
          {onward.map((each, i) => (
            <Button
              key={each}
              type={i === 0 ? 'primary' : 'default'}
              disabled={status.readOnly}
              onClick={() => setChosen(each)}
            >
              {ACTION_WORDS[each]}…
            </Button>
          ))}
          {back.map((each) => (
            <Button key={each} type="text" disabled={status.readOnly} onClick={() => setChosen(each)}>
              {ACTION_WORDS[each]}…
            </Button>
          ))}
        </div>
      )}
    </section>
  )
}
