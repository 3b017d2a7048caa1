import { Checkbox } from 'antd'
import { alikenessWords } from '../../../core/letters/alike-note.ts'
import { editions } from '../../../core/form/editions.ts'
import { fieldLabel } from '../../../core/report/fields.ts'
import type { Field, Report } from '../../../core/report/report.ts'
import { PlainButton } from '../../parts/PlainButton.tsx'
import { type DraftNote, isSameNote } from './use-return-draft.ts'

export interface DraftNotesProps {
  readonly notes: readonly DraftNote[]
  readonly form: Report['form']
  readonly change: (notes: readonly DraftNote[]) => void
}

/** The alike texts that a letter names; whether it says whose the other is is for the office to tick. */
export function DraftNotes({ notes, form, change }: DraftNotesProps) {
  if (notes.length === 0) return null
  return (
    <fieldset>
      <legend>与其他单位雷同的文字（{notes.length} 处）</legend>
      <ul className="findings">
        {notes.map((note) => (
          <li key={`${note.field} ${note.other.submission}`}>
            <span className="severity warning">{alikenessWords(note)}</span>
            <div className="finding">
              <span className="place">{fieldLabel(editions[form], note.field as Field)}</span>
              <span>与{note.other.name}</span>
              <div className="actions">
                <Checkbox
                  checked={note.names}
                  onChange={({ target: { checked: names } }) =>
                    change(notes.map((each) => (isSameNote(each, note) ? { ...each, names } : each)))
                  }
                >
                  写明是这个单位
                </Checkbox>
                <PlainButton
                  size="small"
                  kind="link"
                  aria-label={`不写与${note.other.name}雷同的`}
                  onClick={() => change(notes.filter((each) => !isSameNote(each, note)))}
                >
                  不写这一处
                </PlainButton>
              </div>
            </div>
          </li>
        ))}
      </ul>
    </fieldset>
  )
}
