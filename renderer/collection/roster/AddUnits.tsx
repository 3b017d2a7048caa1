import { Radio } from 'antd'
import { useState } from 'react'
import type { RosterUnit } from '../../../core/collection/unit.ts'
import type { Output } from '../../../core/contract.ts'
import { type FailureData, sentence } from '../../../core/failure.ts'
import { call } from '../../call.ts'
import { CameBack } from '../../parts/CameBack.tsx'
import { escapes } from '../../parts/escapes.ts'
import { FailureNotice } from '../../parts/FailureNotice.tsx'
import { Notice } from '../../parts/Notice.tsx'
import { PlainButton } from '../../parts/PlainButton.tsx'
import { Question } from '../../parts/Question.tsx'
import { useFormDraft } from '../../typed/use-form-draft.ts'
import { useOnce } from '../../use-once.ts'
import { failureOf } from '../../use-operation.ts'
import { useCollection } from '../collection-context.ts'
import { OneUnit } from './OneUnit.tsx'
import { ReadUnits } from './ReadUnits.tsx'
import { UnitsFromBlock } from './UnitsFromBlock.tsx'
import { newUnitPlace, rosterPlace } from '../../typed/form-places.ts'
import { isWanted } from '../../typed/drafts.ts'
import './add-units.css'

export interface AddUnitsProps {
  /** Nothing is on the roster yet. */
  readonly isFirst: boolean
  /** What became of reports that waited, and of units that came back. */
  readonly tell: (done: Output<'roster.add'>) => void
  /** What was added is all that was wanted. */
  readonly added: () => void
  readonly close: () => void
}

/** Whether details that stand are to be written over. */
interface AskedOver {
  readonly refused: FailureData
  readonly answer: (isWrittenOver: boolean) => void
}

type Way = 'block' | 'one'

/** A roster that was typed or pasted, and what was read of it. */
interface Block {
  readonly text: string
  readonly read: Output<'roster.read'> | null
}

const NOTHING: Block = { text: '', read: null }

/** Units for the roster: a block or a file that is read and looked over first, or one after the other. */
export function AddUnits({ isFirst, tell, added, close }: AddUnitsProps) {
  const { collection, readOnly } = useCollection()
  const [way, setWay] = useState<Way>(isWanted(newUnitPlace(collection.id)) ? 'one' : 'block')
  const draft = useFormDraft<Block>(rosterPlace(collection.id), '名单', NOTHING)
  const { text, read } = draft.value
  const [said, setSaid] = useState<string>()
  const [hasAdded, setHasAdded] = useState(false)
  const [failure, setFailure] = useState<FailureData>()
  const [asked, setAsked] = useState<AskedOver>()
  const leave = hasAdded ? added : close

  const put = async (units: readonly RosterUnit[], shown: readonly RosterUnit[] = []): Promise<boolean> => {
    setFailure(undefined)
    try {
      const done = await call('roster.add', { id: collection.id, units: [...units], shown: [...shown] })
      setHasAdded(true)
      setSaid(addedWords(done))
      tell(done)
      return true
    } catch (error) {
      const refused = failureOf(error)
      if (refused.code !== 'details-are-there') {
        setFailure(refused)
        return false
      }
      const isWrittenOver = await new Promise<boolean>((answer) => setAsked({ refused, answer }))
      setAsked(undefined)
      return isWrittenOver && put(units, [...shown, ...refused.detail.units.map(({ unit }) => unit)])
    }
  }
  const add = useOnce((units: readonly RosterUnit[]) => put(units))
  return (
    <section
      className="panel add-units"
      aria-labelledby="add-units"
      onKeyDown={(event) => escapes(event) && !isFirst && leave()}
    >
      <header className="screen-head">
        <h2 id="add-units">{isFirst ? '先列出哪些单位要报' : '添加单位'}</h2>
        <CameBack draft={draft} />
        {(!isFirst || hasAdded) && <PlainButton onClick={leave}>{hasAdded ? '完成' : '取消'}</PlainButton>}
      </header>
      {!read && (
        <Radio.Group
          className="ways"
          value={way}
          onChange={(event) => setWay(event.target.value as Way)}
          options={[
            { value: 'block', label: '粘贴，或者从文件读' },
            { value: 'one', label: '逐个填写' },
          ]}
        />
      )}
      {failure && <FailureNotice failure={failure} />}
      {said !== undefined && (
        <Notice kind="info" role="status">
          {said}
        </Notice>
      )}
      {asked && (
        <Question
          title="资料换成新填的？"
          close={() => asked.answer(false)}
          answers={
            <>
              <PlainButton onClick={() => asked.answer(false)}>不加入</PlainButton>
              <PlainButton kind="primary" onClick={() => asked.answer(true)}>
                换成新填的
              </PlainButton>
            </>
          }
        >
          <p>{sentence(asked.refused)}</p>
        </Question>
      )}
      {read ? (
        <ReadUnits
          read={read}
          isOff={readOnly}
          add={async (units) => {
            if (!(await add(units))) return
            draft.drop()
            added()
          }}
          back={() => draft.put({ read: null })}
        />
      ) : way === 'block' ? (
        <UnitsFromBlock
          text={text}
          type={(typed) => draft.put({ text: typed })}
          show={(units) => draft.put({ read: units })}
          refuse={setFailure}
        />
      ) : (
        <OneUnit isOff={readOnly} add={add} />
      )}
    </section>
  )
}

function addedWords({ added, changed }: Output<'roster.add'>): string {
  const news = added > 0 ? [`加了 ${added} 个单位`] : []
  const known = changed > 0 ? [`${changed} 个名单里已有，资料换成了新填的`] : []
  return `${[...news, ...known].join('；') || '名单没有变'}。`
}
