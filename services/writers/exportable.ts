import type { ApprovalMatter } from '../../core/approval/approval-sheet.ts'
import type { DocumentTree } from '../../core/document/tree.ts'
import type { Report } from '../../core/report/report.ts'
import type { Settings } from '../../core/settings.ts'
import type { Ports } from '../ports.ts'
import { type Artefact, ARTEFACTS } from './artefacts.ts'
import { fileName } from './file-name.ts'

/** What is written: the document, and what it was composed from and stands for. */
export interface Exportable {
  readonly tree: DocumentTree
  readonly report: Report
  readonly approval: Omit<ApprovalMatter, 'report' | 'layout'>
  readonly mail: Settings['mail']
}

/** What making the files needs of the host. */
export type ExportPorts = Pick<Ports, 'printPdf'> & Partial<Pick<Ports, 'drawPng'>>

/** The name of a file of the report. */
export function artefactName({ tree }: Pick<Exportable, 'tree'>, artefact: Artefact): string {
  return fileName(tree.meta.title, ARTEFACTS[artefact].ending)
}
