import { z } from 'zod'

const line = z.string().trim().max(500).default('')

/** "MM-DD" of the year after the statistics year. */
const monthDay = z.string().regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/)

/** Rows of an approval sheet (审签单) as offices use them; which ones is custom. */
const APPROVAL_ROWS = [
  { label: '拟稿', tall: false },
  { label: '核稿', tall: false },
  { label: '保密审查', tall: false },
  { label: '会签', tall: true },
  { label: '签发', tall: true },
]

const LETTER_TEXT = `{上级}：

现报送《{标题}》，请查收。

附件：Word 文件、PDF 文件和数据包（可用年报编制助手打开核对）。

联系人：{联系人}　电话：{电话}

{单位}`

/** Settings of the office. Every key has a default, so an empty object is a complete set. */
export const settingsSchema = z.strictObject({
  layout: z
    .strictObject({
      bodyFont: z.enum(['仿宋_GB2312', '仿宋']).default('仿宋_GB2312'),
      linePitch: z.union([z.literal(579), z.literal(560)]).default(579),
      pageNumbers: z.enum(['outside', 'centred']).default('outside'),
      signature: z.enum(['none', 'plain', 'seal']).default('none'),
      /** Printed on both sides: even pages have left and right margins exchanged. */
      doubleSided: z.boolean().default(false),
    })
    .prefault({}),
  /** 条例 article 49: departments and townships by 31 January, a government's own report by 31 March. Local notices ask earlier. */
  deadlines: z
    .strictObject({ government: monthDay.default('03-31'), others: monthDay.default('01-31') })
    .prefault({}),
  /** Rows of the approval sheet, from top to bottom. */
  approvalRows: z
    .array(
      z.strictObject({
        label: z.string().trim().min(1).max(20),
        /** With room for an opinion, not only for a name. */
        tall: z.boolean().default(false),
      }),
    )
    .min(1)
    .max(12)
    .default(APPROVAL_ROWS),
  /** The mail to the level above. In subject and text, words in braces stand for what a report or these settings say. */
  mail: z
    .strictObject({
      /** Addresses as typed, divided by commas. */
      to: line,
      cc: line,
      /** Who receives it, {上级}. */
      receiver: line,
      /** {联系人} */
      contact: line,
      subject: z.string().trim().max(200).default('报送《{标题}》'),
      text: z.string().max(5_000).default(LETTER_TEXT),
    })
    .prefault({}),
  /** The formal letter with which a report goes up. Words in braces as in the mail. */
  coveringLetter: z
    .strictObject({
      title: z.string().trim().max(200).default('{单位}关于报送{年度}年政府信息公开工作年度报告的函'),
      /** A paragraph a line. */
      text: z.string().max(5_000).default('现将《{标题}》报来，请审阅。'),
      /** 附注, without its brackets. */
      note: z.string().trim().max(200).default('联系人：{联系人}，电话：{电话}'),
      /** It goes along with the mail, as PDF. */
      withMail: z.boolean().default(false),
    })
    .prefault({}),
  /** The mail server of a closed network; the password is kept by the host, never here. */
  smtp: z
    .strictObject({
      /** Empty where mail goes by the system's mail program. */
      host: line,
      port: z.int().min(1).max(65_535).default(465),
      /** 'tls' from the start (465), 'starttls' (587 or 25), or none, as some closed networks have it. */
      security: z.enum(['tls', 'starttls', 'none']).default('tls'),
      user: line,
      /** The sender's address; the user where it is one. */
      from: line,
    })
    .prefault({}),
  /** Where exports go; null until one was chosen. */
  exportFolder: z.string().nullable().default(null),
  /** Size of letters on screen. */
  letterSize: z.enum(['normal', 'large', 'larger']).default('normal'),
})

/** Whose password a mail password is: it goes to no other server or user, and no less encrypted. */
export const mailAccount = settingsSchema.shape.smtp.unwrap().pick({ host: true, user: true, security: true })
export type MailAccount = z.infer<typeof mailAccount>

export type Settings = z.infer<typeof settingsSchema>

export const defaultSettings: Settings = settingsSchema.parse({})
