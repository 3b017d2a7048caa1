import type { Output } from '../../../core/contract.ts'
import { LETTER_NAMES } from '../../../core/report-names.ts'
import { call } from '../../call.ts'
import { DateInput } from '../DateInput.tsx'
import { LabelledField } from '../LabelledField.tsx'
import { printRoute } from '../../route.ts'
import { StoringNotice } from '../StoringNotice.tsx'
import { TextInput } from '../TextInput.tsx'
import { useKeptFields } from '../../typed/use-kept-fields.ts'

export interface LetterFieldsProps {
  /** The report's. */
  readonly id: string
  readonly letter: Pick<Output<'letter.get'>, 'number' | 'on' | 'to'>
  readonly disabled: boolean
  readonly changed: () => void
}

type Typed = Pick<Output<'letter.get'>, 'number' | 'on'>

/**
 * 发文字号 and the date of the letter with which a report goes up, kept as they are typed; and that it goes to nobody,
 * where it does.
 */
export function LetterFields({ id, letter, disabled, changed }: LetterFieldsProps) {
  const fields = useKeptFields<Typed>({
    place: `letter ${id}`,
    label: '报送函',
    names: LETTER_NAMES,
    shown: { number: letter.number, on: letter.on },
    send: async ({ number, on }, from) => {
      await call('letter.change', { id, number, on, from })
      changed()
      return { number: number.trim(), on }
    },
  })
  return (
    <div className="letter-fields">
      <LabelledField label="报送函的发文字号">
        {(field) => (
          <TextInput
            id={field}
            value={fields.value.number}
            maxLength={60}
            placeholder="例如：×信函〔2026〕3号，没有就不填"
            disabled={disabled}
            onChange={(number) => fields.write({ number })}
            onBlur={() => void fields.keep()}
          />
        )}
      </LabelledField>
      <DateInput
        label="报送函的日期"
        value={fields.value.on}
        placeholder="留空则手写"
        disabled={disabled}
        onChange={(on) => fields.keep({ on })}
      />
      {letter.to === '' && (
        <p className="warning">
          报送函没有主送机关，因为没有填上级名称，请在
          <a href={printRoute({ screen: 'settings', at: 'mail' })}>设置</a>中填写。
        </p>
      )}
      <StoringNotice storing={fields} />
    </div>
  )
}
