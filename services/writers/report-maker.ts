import { composeApproval } from '../../core/approval/approval-sheet.ts'
import { isSigned } from '../../core/procedure/procedure.ts'
import { PROGRAM } from '../program.ts'
import { approvalDocx } from './approval/docx.ts'
import { approvalPdf } from './approval/pdf.ts'
import { ARTEFACTS } from './artefacts.ts'
import { docxOf } from './docx/docx.ts'
import { artefactName, type Exportable, type ExportPorts } from './exportable.ts'
import { fragmentOf } from './html/fragment.ts'
import { htmlOf } from './html/html.ts'
import { draftMail } from './mail/mail.ts'
import type { Make } from './maker.ts'
import { packageOf } from './package.ts'
import { pdfOf } from './pdf.ts'
import { plainTextOf } from './text.ts'

/** How each file of a report is made. */
export function reportMaker(exportable: Exportable, ports: ExportPorts): Make {
  const { tree, report, form, approval } = exportable
  const sheet = () => composeApproval({ ...approval, report, layout: tree.layout }, form)
  return async (artefact, made) => {
    const needed = () => Promise.all(ARTEFACTS[artefact].needs.map(made))
    switch (artefact) {
      case 'docx':
        return docxOf(tree, ports.drawPng)
      case 'pdf':
        return pdfOf(tree, ports.printPdf)
      case 'html':
        return encoded(htmlOf(tree))
      case 'fragment':
        return encoded(fragmentOf(tree))
      case 'text':
        return encoded(plainTextOf(tree))
      case 'xlsx':
        // The package that writes spreadsheets is loaded when first needed.
        return (await import('./xlsx/xlsx.ts')).xlsxOf(report, form)
      case 'package':
        return packaged(exportable, await needed())
      case 'eml':
        return draftMail(exportable, await needed())
      case 'approvalDocx':
        return approvalDocx(sheet())
      case 'approvalPdf':
        return approvalPdf(sheet(), ports.printPdf)
    }
  }
}

function packaged(exportable: Exportable, contents: readonly Uint8Array[]): Promise<Uint8Array> {
  const { report, form, approval } = exportable
  return packageOf({
    report,
    form,
    documents: ARTEFACTS.package.needs.map((artefact, i) => ({
      name: artefactName(report, artefact),
      bytes: contents[i] ?? new Uint8Array(),
    })),
    program: PROGRAM,
    signed: isSigned(approval.state) ? { version: approval.version, digest: approval.digest } : undefined,
  })
}

function encoded(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}
