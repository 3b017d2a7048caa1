import { Alert, Button } from 'antd'
import { wordsOff } from '../../../core/checks/suggestions.ts'
import type { TableId } from '../../../core/form/form.ts'
import { useEditor } from '../editor-context.ts'
import { useFindings } from './findings-context.ts'

/** Words elsewhere that speak of figures of a table otherwise than it has them, to be put right together. */
export function WordsOff({ table }: { readonly table: TableId }) {
  const { apply, readOnly } = useEditor()
  const { findings } = useFindings()
  const off = wordsOff(findings, table)
  if (off.length === 0) return null
  return (
    <Alert
      type="warning"
      className="words-off"
      title={`文字中有 ${off.length} 处说到本表的数，与表不一致：`}
      description={
        <ul tabIndex={0} aria-label="与表不一致的文字">
          {off.map(({ quote, suggestion, expected, actual }) => (
            <li key={`${suggestion.field} ${suggestion.start}`}>
              “{quote?.text}”：{actual} → {expected}
            </li>
          ))}
        </ul>
      }
      action={
        <Button
          size="small"
          disabled={readOnly}
          onClick={() => apply(off.map(({ suggestion }) => suggestion))}
        >
          文字一并改为表中的数
        </Button>
      }
    />
  )
}
