import type { OpenSubmission } from '../../../core/contract/intake.ts'
import { call } from '../../call.ts'
import { dateWords, instantWords } from '../../parts/words.ts'
import { useCollection } from '../collection-context.ts'
import { FolderAndWrite } from '../FolderAndWrite.tsx'
import { writingOf } from '../writings.ts'

/** What was said when a version was returned, and the letter that says it. */
export function ReturnedNotes({ opened }: { readonly opened: OpenSubmission }) {
  const { collection, today } = useCollection()
  const [last] = opened.returns
  if (!last) return null
  const named = last.findings.length + last.alike.length
  return (
    <section className="returned-notes" aria-label="退回的情况">
      <p>
        {instantWords(last.at, today)} 由{last.by}退回{last.to !== null && `给${last.to}`}
        {named > 0 && `，写明 ${named} 处问题`}
        {last.until !== null && `，要求在${dateWords(last.until)}前重报`}。
      </p>
      {last.remarks !== '' && <blockquote>{last.remarks}</blockquote>}
      {last.to === null ? (
        <details open={opened.decision === 'returned'}>
          <summary>写退回意见（Word 和邮件）</summary>
          <FolderAndWrite
            label="写退回意见"
            writing={writingOf(opened.id, '退回意见')}
            write={(folder, task) =>
              call('return.write', { id: collection.id, submissions: [opened.id], folder, task })
            }
          />
        </details>
      ) : (
        <p className="muted">那时这份报告算作{last.to}的。要退回给现在的单位，请另写。</p>
      )}
    </section>
  )
}
