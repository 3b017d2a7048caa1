import { Button } from 'antd'
import type { FormTable } from '../../../core/form/form.ts'
import { useEditor } from '../editor-context.ts'
import { useFindingsHere, wordsOf } from './use-cell-findings.ts'

/** As many have room below the table; the help beside it lists all. */
const NAMED = 2

/** Why the cell with the keyboard stands in a red border. */
export function CellFindings({ table }: { readonly table: FormTable }) {
  const { goToFinding } = useEditor()
  const here = useFindingsHere(table)
  return (
    <>
      {here.slice(0, NAMED).map((finding) => (
        <p key={wordsOf(finding)} className={finding.severity === 'error' ? 'error' : 'warning'}>
          {wordsOf(finding)}
          {finding.quote && (
            <Button size="small" type="link" onClick={() => goToFinding(finding)}>
              看文字
            </Button>
          )}
        </p>
      ))}
      {here.length > NAMED && (
        <p className="muted">这里还有 {here.length - NAMED} 个问题，都列在帮助的“问题”中。</p>
      )}
    </>
  )
}
