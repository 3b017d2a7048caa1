import { DateField } from '../../parts/DateField.tsx'
import { LabelledField } from '../../parts/LabelledField.tsx'
import { TextInput } from '../../parts/TextInput.tsx'
import type { UnitDraft } from './unit-draft.ts'

export interface UnitFieldsProps {
  readonly draft: UnitDraft
  readonly put: (part: Partial<UnitDraft>) => void
}

type TypedField = 'name' | 'category' | 'otherNames' | 'contact' | 'phone' | 'email'

const TYPED: readonly {
  readonly field: TypedField
  readonly label: string
  readonly hint?: string
  readonly most: number
}[] = [
  { field: 'name', label: '机关名称', hint: '写全称，与它的年报标题上一样。', most: 200 },
  { field: 'otherNames', label: '简称、旧名', hint: '文件上也可能这样写的，用“、”隔开。', most: 2000 },
  { field: 'category', label: '类别', hint: '如部门、乡镇、街道。', most: 40 },
  { field: 'contact', label: '联系人', most: 50 },
  { field: 'phone', label: '电话', most: 50 },
  { field: 'email', label: '电子邮箱', most: 200 },
]

/** What the roster has of a unit, to be typed. */
export function UnitFields({ draft, put }: UnitFieldsProps) {
  return (
    <>
      {TYPED.map(({ field, label, hint, most }) => (
        <LabelledField key={field} label={label} {...(hint === undefined ? {} : { hint })}>
          {(id) => (
            <TextInput
              id={id}
              value={draft[field]}
              maxLength={most}
              autoComplete="off"
              autoFocus={field === 'name'}
              onChange={(text) => put({ [field]: text })}
            />
          )}
        </LabelledField>
      ))}
      <LabelledField label="另定的截止日期" hint="与别的单位一样的，不填。">
        {(id) => (
          <DateField
            id={id}
            value={draft.deadline}
            placeholder="不另定"
            keepsWords
            onChange={(deadline) => put({ deadline })}
          />
        )}
      </LabelledField>
    </>
  )
}
