import { Button } from 'antd'
import type { Finding } from '../../core/checks/finding.ts'
import { useEditor } from './editor-context.ts'
import { fieldOf } from './places.ts'

export const SEVERITY_WORDS = { error: '错误', warning: '提醒', advice: '建议' } as const

/** Findings with a way to their place. */
export function FindingList({ findings }: { readonly findings: readonly Finding[] }) {
  const { form, goTo } = useEditor()
  if (findings.length === 0) return null
  return (
    <ul className="findings">
      {findings.map((finding) => (
        <li key={`${finding.rule} ${finding.field} ${finding.message}`}>
          <span className={`severity ${finding.severity}`}>{SEVERITY_WORDS[finding.severity]}</span>
          <span>{finding.message}</span>
          <Button size="small" type="link" onClick={() => goTo(fieldOf(form, finding))}>
            去修改
          </Button>
        </li>
      ))}
    </ul>
  )
}
