import './mail.css'
import type { Settings } from '../../core/settings.ts'
import { addressProblem } from './address-problem.ts'
import { LetterPreview } from './LetterPreview.tsx'
import { CoveringLetterSettings } from './CoveringLetterSettings.tsx'
import { MailServerSettings } from './MailServerSettings.tsx'
import { TemplateField } from './TemplateField.tsx'
import { TemplateFields } from './TemplateFields.tsx'
import { TextField } from './TextField.tsx'
import type { MailDraft } from './mail-draft.ts'

export interface MailSettingsProps {
  readonly draft: MailDraft
  readonly readOnly: boolean
}

/** Who a report is handed in to by mail, with which words, and by which server; words are saved while they are written, all else when its field is left. */
export function MailSettings({ draft, readOnly: disabled }: MailSettingsProps) {
  const { mail } = draft
  const change = (changes: Partial<Settings['mail']>) => draft.change({ mail: changes })
  const write = (changes: Partial<Settings['mail']>) => draft.write({ mail: changes })
  const problem = (key: 'to' | 'cc', field: string) =>
    draft.isSaved('mail', key) ? addressProblem(mail[key], field) : undefined

  return (
    <div className="mail" onBlur={() => draft.keep()}>
      {/* The section, for its holder has no box that could be scrolled to. */}
      <section className="setting" id="mail">
        <h2>邮件报送</h2>
        <TextField
          label="收件人"
          hint="上级单位接收报告的邮箱，几个地址之间用逗号分开。"
          example="name@example.cn"
          value={mail.to}
          problem={problem('to', '收件人')}
          disabled={disabled}
          onChange={(to) => change({ to })}
        />
        <TextField
          label="抄送"
          hint="另外发给谁，没有就不填。"
          value={mail.cc}
          problem={problem('cc', '抄送')}
          disabled={disabled}
          onChange={(cc) => change({ cc })}
        />
        <TextField
          label="上级名称"
          hint="邮件开头的称呼，也是报送函的主送机关，写接收单位的名称。"
          value={mail.receiver}
          disabled={disabled}
          onChange={(receiver) => write({ receiver })}
        />
        <TextField
          label="联系人"
          hint="上级有疑问时找谁；电话和邮箱取自报告的基本信息。"
          value={mail.contact}
          disabled={disabled}
          onChange={(contact) => write({ contact })}
        />
        <TemplateFields of="邮件" disabled={disabled}>
          <TemplateField
            label="主题"
            hint="花括号里的词在写邮件时换成报告的内容。"
            lines={1}
            maxLength={200}
            value={mail.subject}
            disabled={disabled}
            onChange={(subject) => write({ subject })}
          />
          <TemplateField
            label="正文"
            hint="没有填写的内容连同它的标签一起省去，不会留下空的“电话：”。"
            lines={8}
            maxLength={5_000}
            value={mail.text}
            disabled={disabled}
            onChange={(text) => write({ text })}
          />
        </TemplateFields>
        <LetterPreview mail={mail} />
      </section>
      <CoveringLetterSettings draft={draft} disabled={disabled} />
      <MailServerSettings draft={draft} disabled={disabled} />
    </div>
  )
}
