import { useState } from 'react'
import type { RosterUnit } from '../../../core/collection/unit.ts'
import type { Output } from '../../../core/contract.ts'
import { PlainButton } from '../../parts/PlainButton.tsx'
import { dateWords } from '../../parts/words.ts'

export interface ReadUnitsProps {
  readonly read: Output<'roster.read'>
  readonly isOff: boolean
  readonly add: (units: readonly RosterUnit[]) => Promise<void>
  readonly back: () => void
}

/** Units that are shown; nobody reads through more. */
const SHOWN = 200

const COLUMNS: readonly {
  readonly label: string
  readonly className?: string
  readonly words: (unit: RosterUnit) => string
}[] = [
  { label: '单位', words: ({ name }) => name },
  { label: '类别', words: ({ category }) => category },
  { label: '简称、旧名', words: ({ otherNames }) => otherNames.join('、') },
  { label: '联系人', words: ({ contact }) => contact },
  { label: '电话', className: 'phone', words: ({ phone }) => phone },
  { label: '邮箱', words: ({ email }) => email },
  { label: '截止日期', words: ({ deadline }) => (deadline === null ? '' : dateWords(deadline)) },
]

/** What was read of a roster, to be looked over before it is taken. */
export function ReadUnits({ read: { units, notices }, isOff, add, back }: ReadUnitsProps) {
  const [busy, setBusy] = useState(false)
  const filled = COLUMNS.filter(({ words }, i) => i === 0 || units.some((unit) => words(unit) !== ''))
  const more = units.length - SHOWN
  return (
    <>
      <p role="status">
        {units.length === 0
          ? '没有读到单位，请检查复制的内容里有没有单位名称。'
          : `读到 ${units.length.toLocaleString('zh-CN')} 个单位，请看一看对不对。`}
      </p>
      {notices.length > 0 && (
        <ul className="roster-notices" tabIndex={0} aria-label="要核对的">
          {notices.map((notice, i) => (
            <li key={i}>{notice}</li>
          ))}
        </ul>
      )}
      {units.length > 0 && (
        <div className="read-units" tabIndex={0} role="region" aria-label="读到的名单">
          <table>
            <thead>
              <tr>
                {filled.map(({ label }) => (
                  <th key={label} scope="col">
                    {label}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {units.slice(0, SHOWN).map((unit, i) => (
                <tr key={i}>
                  {filled.map(({ label, words, className }) => (
                    <td key={label} className={className}>
                      {words(unit)}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
          {more > 0 && <p className="muted">还有 {more.toLocaleString('zh-CN')} 个，没有列出。</p>}
        </div>
      )}
      <div className="row">
        <PlainButton
          kind="primary"
          autoFocus
          disabled={isOff || busy || units.length === 0}
          onClick={() => {
            setBusy(true)
            void add(units).finally(() => setBusy(false))
          }}
        >
          加入名单
        </PlainButton>
        <PlainButton onClick={back}>重新粘贴</PlainButton>
      </div>
    </>
  )
}
