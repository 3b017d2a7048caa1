import { Checkbox, Radio } from 'antd'
import { useState } from 'react'
import type { VolumeFormat } from '../../../core/volume/volume.ts'
import { call } from '../../call.ts'
import { CameBack } from '../../parts/CameBack.tsx'
import { LabelledField } from '../../parts/LabelledField.tsx'
import { TextInput } from '../../parts/TextInput.tsx'
import { useFormDraft } from '../../typed/use-form-draft.ts'
import { useOperation } from '../../use-operation.ts'
import { useCollection } from '../collection-context.ts'
import { CategorySelect } from '../roster/CategorySelect.tsx'
import { WriteFiles } from '../WriteFiles.tsx'
import { writingOf } from '../writings.ts'
import { notAcceptedWords } from './not-accepted-words.ts'
import { unitsWhere } from './units-where.ts'

export interface VolumeFormProps {
  readonly isOff: boolean
  readonly folder: string
}

const FORMATS: readonly { readonly value: VolumeFormat; readonly label: string }[] = [
  { value: 'docx', label: 'Word' },
  { value: 'pdf', label: 'PDF' },
  { value: 'site', label: '网页（放到网站的专栏）' },
]

/** The volume: its title, its formats, and whose reports go in. */
export function VolumeForm({ isOff, folder }: VolumeFormProps) {
  const { id, agency, year, counts } = useCollection().collection
  const draft = useFormDraft(`volume ${id}`, undefined, {
    title: `${agency}${year}年政府信息公开工作年度报告汇编`,
  })
  const { title } = draft.value
  const [formats, setFormats] = useState<VolumeFormat[]>(['docx', 'pdf'])
  const [isAccepted, setIsAccepted] = useState(counts.states.accepted > 0)
  const [category, setCategory] = useState('')
  const { data } = useOperation('collection.units', { id, limit: 0 })
  const write = async (task: string) => {
    const filter = isAccepted ? ('accepted' as const) : ('all' as const)
    const isWhole = !isAccepted && category === ''
    const chosen = isWhole ? null : (await unitsWhere(id, { filter, category })).filter(hasReport)
    const units = chosen && chosen.map((unit) => unit.id)
    return call('volume.write', { id, units, title, formats, folder, task })
  }
  return (
    <>
      <LabelledField label="书名">
        {(field) => (
          <TextInput
            id={field}
            value={title}
            maxLength={200}
            onChange={(typed) => draft.put({ title: typed })}
          />
        )}
      </LabelledField>
      <CameBack draft={draft} />
      <Checkbox.Group
        aria-label="写成哪些文件"
        value={formats}
        onChange={(chosen) =>
          setFormats(FORMATS.map(({ value }) => value).filter((each) => chosen.includes(each)))
        }
        options={[...FORMATS]}
      />
      <div className="row volume-units">
        <Radio.Group
          aria-label="收入哪些报告"
          value={isAccepted}
          onChange={(event) => setIsAccepted(event.target.value as boolean)}
          options={[
            {
              value: true,
              label: `已通过的 ${counts.states.accepted} 份`,
              disabled: counts.states.accepted === 0,
            },
            { value: false, label: `收到的全部 ${counts.units - counts.states.missing} 份` },
          ]}
        />
        <CategorySelect categories={data?.categories ?? []} value={category} choose={setCategory} />
      </div>
      {!isAccepted && <p className="muted">{notAcceptedWords(counts.states)}</p>}
      <WriteFiles
        label="写汇编"
        writing={writingOf(id, '汇编')}
        isOff={isOff || formats.length === 0 || title.trim() === ''}
        write={write}
      />
    </>
  )
}

function hasReport({ submission }: { readonly submission: unknown }): boolean {
  return submission !== null
}
