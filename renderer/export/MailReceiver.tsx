import { FailureNotice } from '../parts/FailureNotice.tsx'
import { useOperation } from '../use-operation.ts'

/** Whom the draft of the mail is written to, or that it is written to nobody yet. */
export function MailReceiver({ id }: { readonly id: string }) {
  const { data, failure, reload } = useOperation('mail.get', { id })
  if (failure) return <FailureNotice failure={failure} retry={reload} />
  if (!data) return null
  const { to } = data.letter
  return (
    <p className="muted">
      {to === ''
        ? '邮件草稿还没有收件人：请在“设置”的“邮件报送”中填写，或者打开草稿后填写。'
        : `邮件草稿写给：${to}`}
    </p>
  )
}
