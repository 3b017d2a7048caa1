import { useState } from 'react'
import type { Output } from '../../../core/contract.ts'
import type { FailureData } from '../../../core/failure.ts'
import { call } from '../../call.ts'
import { failureOf } from '../../use-operation.ts'
import { DateInput } from '../DateInput.tsx'
import { FailureNotice } from '../FailureNotice.tsx'
import { LabelledField } from '../LabelledField.tsx'
import { printRoute } from '../../route.ts'
import { TextInput } from '../TextInput.tsx'
import { useKeptWhenLeft } from '../../typed/use-typed.ts'

export interface LetterFieldsProps {
  /** The report's. */
  readonly id: string
  readonly letter: Pick<Output<'letter.get'>, 'number' | 'on' | 'to'>
  readonly disabled: boolean
  readonly changed: () => void
}

/**
 * 发文字号 and the date of the letter with which a report goes up, kept as they are typed; and that it goes to nobody,
 * where it does.
 */
export function LetterFields({ id, letter, disabled, changed }: LetterFieldsProps) {
  const [number, setNumber] = useState(letter.number)
  const [failure, setFailure] = useState<FailureData>()
  const keep = async (typed: Pick<Output<'letter.get'>, 'number' | 'on'>): Promise<boolean> => {
    setFailure(undefined)
    try {
      await call('letter.change', { id, ...typed })
      changed()
      return true
    } catch (error) {
      setFailure(failureOf(error))
      return false
    }
  }
  const isTyped = number.trim() !== letter.number
  useKeptWhenLeft('报送函的发文字号', isTyped, () => keep({ number, on: letter.on }))
  return (
    <div className="letter-fields">
      <LabelledField label="报送函的发文字号">
        {(field) => (
          <TextInput
            id={field}
            value={number}
            maxLength={60}
            placeholder="例如：×信函〔2026〕3号，没有就不填"
            disabled={disabled}
            onChange={setNumber}
            onBlur={() => {
              if (isTyped) void keep({ number, on: letter.on })
            }}
          />
        )}
      </LabelledField>
      <DateInput
        label="报送函的日期"
        value={letter.on}
        placeholder="留空则手写"
        disabled={disabled}
        onChange={(on) => keep({ number, on })}
      />
      {letter.to === '' && (
        <p className="warning">
          报送函没有主送机关，因为没有填上级名称，请在
          <a href={printRoute({ screen: 'settings', at: 'mail' })}>设置</a>中填写。
        </p>
      )}
      {failure && <FailureNotice failure={failure} />}
    </div>
  )
}
