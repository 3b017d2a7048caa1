import type { Letter } from '../../core/contract/mail.ts'
import { fileEndings } from '../parts/file-endings.ts'

/** The mail as it will be sent. */
export function LetterView({
  letter: { to, cc, subject, text, attachments },
  toAttach,
}: {
  readonly letter: Letter
  /** What the level above asks for that does not go along by itself. */
  readonly toAttach: readonly string[]
}) {
  return (
    <>
      <dl className="sent-letter">
        <dt>收件人</dt>
        <dd>{to === '' ? <span className="warning">未填，请在“邮件设置”中填写。</span> : to}</dd>
        {cc !== '' && (
          <>
            <dt>抄送</dt>
            <dd>{cc}</dd>
          </>
        )}
        <dt>主题</dt>
        <dd>{subject}</dd>
        <dt>附件</dt>
        <dd>
          <ul>
            {fileEndings(attachments).map((ending, i) => (
              <li key={attachments[i]} title={attachments[i]}>
                {ending}
              </li>
            ))}
          </ul>
          {toAttach.length > 0 && (
            <p className="warning">通知还要求报送：{toAttach.join('、')}。这里没有，请另外附上。</p>
          )}
        </dd>
      </dl>
      <details className="sent-text" open>
        <summary>正文</summary>
        <p>{text}</p>
      </details>
    </>
  )
}
