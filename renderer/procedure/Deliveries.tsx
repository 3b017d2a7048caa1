import { Button } from 'antd'
import { useState } from 'react'
import type { Delivery } from '../../core/procedure/records.ts'
import type { FailureData } from '../../core/failure.ts'
import { call } from '../call.ts'
import { CameBack } from '../parts/CameBack.tsx'
import { FailureNotice } from '../parts/FailureNotice.tsx'
import { PersonInput } from '../parts/PersonInput.tsx'
import { instantWords } from '../parts/words.ts'
import { useFormDraft } from '../typed/use-form-draft.ts'
import { useEditor } from '../report/editor-context.ts'
import { useProgram } from '../status.ts'
import { failureOf } from '../use-operation.ts'
import { DELIVERY_WORDS } from './delivery-words.ts'

export interface DeliveriesProps {
  readonly deliveries: readonly Delivery[]
  /** Who is proposed as the one who settles what is in doubt. */
  readonly by: string
  readonly settled: () => void
}

/** What became of each attempt to send. */
export function Deliveries({ deliveries, by, settled }: DeliveriesProps) {
  const { status } = useProgram()
  if (deliveries.length === 0) return null
  return (
    <ul className="deliveries" aria-label="发送记录">
      {deliveries.toReversed().map((delivery) => (
        <li key={delivery.id} className={delivery.state}>
          <p>
            {instantWords(delivery.at, status.today)}　<strong>{DELIVERY_WORDS[delivery.state]}</strong>（第{' '}
            {delivery.version} 版）　收件人 {delivery.to}
          </p>
          {delivery.problem && <p className="muted">{delivery.problem}</p>}
          {delivery.state === 'unknown' && !status.readOnly && (
            <Settle delivery={delivery} by={by} settled={settled} />
          )}
        </li>
      ))}
    </ul>
  )
}

/** An attempt in doubt is settled by asking the receiver, never by sending again unasked. */
function Settle({
  delivery,
  by: proposed,
  settled,
}: Omit<DeliveriesProps, 'deliveries'> & { delivery: Delivery }) {
  const { opened } = useEditor()
  const draft = useFormDraft(`settle ${delivery.id}`, undefined, { by: proposed })
  const { by } = draft.value
  const [failure, setFailure] = useState<FailureData>()
  const settle = (arrived: boolean) => {
    setFailure(undefined)
    call('mail.settle', { id: opened.id, delivery: delivery.id, arrived, by }).then(
      () => {
        draft.drop()
        settled()
      },
      (error: unknown) => setFailure(failureOf(error)),
    )
  }
  return (
    <div className="step-form">
      <p>请打电话问收件单位收到没有，再登记结果：已收到的，自动登记为“已报送”；没有收到的，可以重新发送。</p>
      <PersonInput label="核实人" value={by} onChange={(name) => draft.put({ by: name })} />
      <CameBack draft={draft} />
      <div className="row">
        <Button size="small" disabled={by.trim() === ''} onClick={() => settle(true)}>
          对方已收到
        </Button>
        <Button size="small" disabled={by.trim() === ''} onClick={() => settle(false)}>
          对方没有收到
        </Button>
      </div>
      {failure && <FailureNotice failure={failure} />}
    </div>
  )
}
