import type { ApprovalMatter } from '../../core/approval/approval-sheet.ts'
import { reportTitle } from '../../core/document/title.ts'
import type { DocumentTree } from '../../core/document/tree.ts'
import type { Form } from '../../core/form/form.ts'
import type { Report } from '../../core/report/report.ts'
import type { Settings } from '../../core/settings.ts'
import type { Ports } from '../ports.ts'
import { type Artefact, ARTEFACTS } from './artefacts.ts'
import { fileName } from './file-name.ts'

/** What is written: the document, and what it was composed from and stands for. */
export interface Exportable {
  readonly tree: DocumentTree
  readonly report: Report
  /** The report's edition of the form, where it is not the program's own. */
  readonly form?: Form | undefined
  readonly approval: Omit<ApprovalMatter, 'report' | 'layout'>
  readonly mail: Settings['mail']
  /** The formal letter with which it goes up. */
  readonly letter: DocumentTree
  /** What goes along with the mail, in this order. */
  readonly mailed: readonly Artefact[]
  /** Scans of what was signed that go along with the mail; their bytes are read when they are needed. */
  readonly scans: readonly { readonly name: string; readonly bytes: () => Uint8Array }[]
}

/** What making the files needs of the host. */
export type ExportPorts = Pick<Ports, 'printPdf'> & Partial<Pick<Ports, 'drawPng' | 'installedFonts'>>

/** The name of a file of the report: 机关名称 + 年份 + 政府信息公开工作年度报告, which version where it is said, and what it is. */
export function artefactName({ agency, year }: Report, artefact: Artefact, version?: number): string {
  const which = version === undefined ? '' : `（第${version}版）`
  return fileName(reportTitle(agency, year), `${which}${ARTEFACTS[artefact].ending}`)
}
