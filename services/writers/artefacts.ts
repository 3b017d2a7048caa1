import type { ExportFormat } from '../../core/contract/export.ts'

/** What can be written about a report: a file each. */
export type Artefact =
  | Exclude<ExportFormat, 'letter' | 'approval'>
  | 'letterDocx'
  | 'letterPdf'
  | 'approvalDocx'
  | 'approvalPdf'

interface Kind {
  /** What stands behind the title in the file's name. */
  readonly ending: string
  readonly words: string
  /** What it holds or carries of the others. */
  readonly needs: readonly Artefact[]
}

export const ARTEFACTS: Readonly<Record<Artefact, Kind>> = {
  docx: { ending: '.docx', words: 'Word 文件', needs: [] },
  pdf: { ending: '.pdf', words: 'PDF 文件', needs: [] },
  html: { ending: '.html', words: '网页', needs: [] },
  fragment: { ending: '（网页片段）.html', words: '网页片段', needs: [] },
  text: { ending: '.txt', words: '纯文本', needs: [] },
  xlsx: { ending: '.xlsx', words: '电子表格', needs: [] },
  package: { ending: '.nianbao', words: '数据包', needs: ['docx', 'pdf'] },
  eml: { ending: '.eml', words: '邮件草稿', needs: ['docx', 'pdf', 'package'] },
  letterDocx: { ending: '（报送函）.docx', words: '报送函', needs: [] },
  letterPdf: { ending: '（报送函）.pdf', words: '报送函 PDF', needs: [] },
  ofd: { ending: '.ofd', words: 'OFD 文件', needs: ['pdf'] },
  approvalDocx: { ending: '（审签单）.docx', words: '审签单', needs: [] },
  approvalPdf: { ending: '（审签单）.pdf', words: '审签单 PDF', needs: [] },
}

/** The files a format consists of. */
export function artefactsOf(format: ExportFormat): readonly Artefact[] {
  if (format === 'letter') return ['letterDocx', 'letterPdf']
  return format === 'approval' ? ['approvalDocx', 'approvalPdf'] : [format]
}
