import { Checkbox } from 'antd'
import { coveringLetter } from '../../core/mail/covering-letter.ts'
import { standardLayout } from '../../core/document/tree.ts'
import { seasonOf } from '../../core/report/deadline.ts'
import type { Settings } from '../../core/settings.ts'
import { useProgram } from '../status.ts'
import { EXAMPLE } from './LetterPreview.tsx'
import { TemplateField } from './TemplateField.tsx'
import { TemplateFields } from './TemplateFields.tsx'
import type { MailDraft } from './mail-draft.ts'

export interface CoveringLetterSettingsProps {
  readonly draft: MailDraft
  readonly disabled: boolean
}

/** The office's words of the formal letter with which a report goes up; whom it is to stands with the mail. */
export function CoveringLetterSettings({ draft, disabled }: CoveringLetterSettingsProps) {
  const { coveringLetter: words } = draft
  const write = (changes: Partial<Settings['coveringLetter']>) => draft.write({ coveringLetter: changes })
  return (
    <section className="setting" id="letter">
      <h2>报送函</h2>
      <p className="muted">
        随报告报送的函，按公文格式写成 Word 和
        PDF；红头、红线用本单位的信函纸或公文系统套印。主送机关、联系人与邮件相同。
      </p>
      <TemplateFields of="报送函" disabled={disabled}>
        <TemplateField
          label="函的标题"
          hint="用“函”还是“报告”，按与接收单位的关系定。"
          lines={1}
          maxLength={200}
          value={words.title}
          disabled={disabled}
          onChange={(title) => write({ title })}
        />
        <TemplateField
          label="函的正文"
          hint="一行一段。附件、署名、日期自动加上。"
          lines={3}
          maxLength={5_000}
          value={words.text}
          disabled={disabled}
          onChange={(text) => write({ text })}
        />
        <TemplateField
          label="附注"
          hint="印在日期下面的括号里，没有填写的内容连同标签一起省去。"
          lines={1}
          maxLength={200}
          value={words.note}
          disabled={disabled}
          onChange={(note) => write({ note })}
        />
      </TemplateFields>
      <div className="mail-choice">
        <Checkbox
          checked={words.withMail}
          disabled={disabled}
          onChange={({ target: { checked } }) => draft.keep({ coveringLetter: { withMail: checked } })}
        >
          写邮件时附报送函（PDF）
        </Checkbox>
      </div>
      <LetterExample draft={draft} />
    </section>
  )
}

/** How it comes out for an example of a unit. */
function LetterExample({ draft: settings }: { readonly draft: MailDraft }) {
  const { today } = useProgram().status
  const { blocks } = coveringLetter({
    report: { agency: EXAMPLE, year: seasonOf(today) },
    settings,
    number: '',
    on: today,
    further: [],
    layout: standardLayout,
  })
  return (
    <figure className="letter">
      <figcaption className="muted">写出来的样子（以“{EXAMPLE.name}”为例）</figcaption>
      {blocks.map((block, i) => {
        if (block.kind === 'paragraph') return <p key={i}>{block.text}</p>
        if (block.kind === 'enclosures') return <p key={i}>附件：{block.names.join('；')}</p>
        return (
          block.kind === 'title' && (
            <p key={i} className="letter-title">
              {block.lines.join('')}
            </p>
          )
        )
      })}
    </figure>
  )
}
