import type { ExportFormat } from '../../core/contract/export.ts'

/** What a format is called in a line of text. */
export const FORMAT_NAMES: Readonly<Record<ExportFormat, string>> = {
  docx: 'Word',
  pdf: 'PDF',
  html: '网页',
  fragment: '网页片段',
  text: '纯文本',
  xlsx: '电子表格',
  package: '数据包',
  eml: '邮件草稿',
  letter: '报送函',
  approval: '审签单',
  ofd: 'OFD',
}
