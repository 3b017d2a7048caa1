import { type ExportFormat, SETTLED_FORMATS } from '../../core/contract/export.ts'
import type { ReportState } from '../../core/procedure/procedure.ts'

/** The formats by what they are for, each with what it is. */
export const FORMAT_GROUPS: readonly {
  readonly purpose: string
  /** What else belongs to it. */
  readonly hint?: string
  readonly formats: readonly { readonly value: ExportFormat; readonly label: string }[]
}[] = [
  {
    purpose: '送签',
    formats: [
      { value: 'docx', label: 'Word 文件（签字、盖章、存档）' },
      { value: 'approval', label: '审签单（Word 和 PDF，带校验码和检查结果）' },
      { value: 'ofd', label: 'OFD 文件（实验，存档前请打开核对）' },
    ],
  },
  {
    purpose: '报送上级',
    formats: [
      { value: 'pdf', label: 'PDF 文件' },
      { value: 'package', label: '数据包（上级可导入汇总，内含 Word 和 PDF）' },
      { value: 'eml', label: '邮件草稿（附 Word、PDF 和数据包）' },
      { value: 'letter', label: '报送函（Word 和 PDF，公文格式）' },
      { value: 'xlsx', label: '电子表格（三张表，带公式，便于复核）' },
    ],
  },
  {
    purpose: '网站公开',
    hint: '网站上供下载的 Word 和 PDF，请一并选上。',
    formats: [
      { value: 'html', label: '网页（一个文件，直接上传）' },
      { value: 'fragment', label: '网页片段（粘贴到网站后台）' },
      { value: 'text', label: '纯文本' },
    ],
  },
]

/** What is wanted first in each state. */
export const USUAL_FORMATS: Readonly<Record<ReportState, readonly ExportFormat[]>> = {
  draft: ['docx', 'approval'],
  review: ['docx', 'approval'],
  signed: ['docx', 'pdf', 'package', 'eml'],
  submitted: ['docx', 'pdf', 'html', 'fragment'],
  published: ['docx', 'pdf', 'html'],
}

/** All files are chosen; an experiment may be among them. */
export function isAll(formats: readonly ExportFormat[]): boolean {
  return SETTLED_FORMATS.every((format) => formats.includes(format))
}
