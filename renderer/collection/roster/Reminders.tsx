import { Radio } from 'antd'
import { useState } from 'react'
import type { UnitRow } from '../../../core/contract/collections.ts'
import { CopyButton } from '../../parts/CopyButton.tsx'
import { FailureNotice } from '../../parts/FailureNotice.tsx'
import { PlainButton } from '../../parts/PlainButton.tsx'
import { Question } from '../../parts/Question.tsx'
import { printRoute } from '../../route.ts'
import { useOperation } from '../../use-operation.ts'
import { useCollection } from '../collection-context.ts'
import './add-units.css'

/** Names that are listed here; the file of reminders has all. */
const LISTED = 500

type Whom = 'missing' | 'overdue'

/** Whom to call: units of which nothing came, with who answers the telephone there. */
export function Reminders({ close }: { readonly close: () => void }) {
  const { id, counts } = useCollection().collection
  const [filter, setFilter] = useState<Whom>(counts.overdue > 0 ? 'overdue' : 'missing')
  const { data, failure, reload } = useOperation('collection.units', { id, filter, limit: LISTED })
  const more = (data?.total ?? 0) - LISTED
  return (
    <Question title="催报" wide close={close} answers={<PlainButton onClick={close}>关闭</PlainButton>}>
      <Radio.Group
        className="ways"
        value={filter}
        onChange={(event) => setFilter(event.target.value as Whom)}
        options={[
          { value: 'missing', label: `全部未报的（${counts.states.missing} 个）` },
          { value: 'overdue', label: `逾期未报的（${counts.overdue} 个）`, disabled: counts.overdue === 0 },
        ]}
      />
      {failure && <FailureNotice failure={failure} retry={reload} />}
      {data && (
        <div className="read-units" tabIndex={0} role="region" aria-label="要催的单位">
          <table>
            <thead>
              <tr>
                {['单位', '联系人', '电话', '邮箱'].map((label) => (
                  <th key={label} scope="col">
                    {label}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {data.rows.map((unit) => (
                <tr key={unit.id}>
                  <td>{unit.name}</td>
                  <td>{unit.contact}</td>
                  <td>{unit.phone}</td>
                  <td>{unit.email}</td>
                </tr>
              ))}
            </tbody>
          </table>
          {more > 0 && <p className="muted">还有 {more.toLocaleString('zh-CN')} 个，没有列出。</p>}
        </div>
      )}
      <div className="calling">
        <p className="muted">
          要发催报邮件的，到<a href={printRoute({ screen: 'collection', id, view: 'output' })}>导出</a>
          里写成邮件文件，每个单位一封。
        </p>
        <span>{data && <CopyButton label="复制这份名单" text={data.rows.map(lineOf).join('\n')} />}</span>
      </div>
    </Question>
  )
}

function lineOf({ name, contact, phone, email }: UnitRow): string {
  return [name, contact, phone, email].join('\t')
}
