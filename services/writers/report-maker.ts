import { composeApproval } from '../../core/approval/approval-sheet.ts'
import { isSigned } from '../../core/procedure/procedure.ts'
import type { DocumentTree } from '../../core/document/tree.ts'
import { exchangeDigest } from '../digest.ts'
import { PROGRAM } from '../program.ts'
import { ARTEFACTS } from './artefacts.ts'
import { artefactName, type Exportable, type ExportPorts } from './exportable.ts'
import type { Make } from './maker.ts'

/** How each file of a report is made. A writer is loaded when its file is first asked for. */
export function reportMaker(exportable: Exportable, ports: ExportPorts): Make {
  const { tree, report, form, approval, letter } = exportable
  const sheet = () => composeApproval({ ...approval, report, layout: tree.layout }, form)
  return async (artefact, made) => {
    const needed = () => Promise.all(ARTEFACTS[artefact].needs.map(made))
    switch (artefact) {
      case 'docx':
        return (await import('./docx/docx.ts')).docxOf(known(exportable), ports.drawPng, ports.installedFonts)
      case 'pdf':
        return (await import('./pdf.ts')).pdfOf(tree, ports.printPdf)
      case 'html':
        return encoded((await import('./html/html.ts')).htmlOf(tree))
      case 'fragment':
        return encoded((await import('./html/fragment.ts')).fragmentOf(tree))
      case 'text':
        return encoded((await import('./text.ts')).plainTextOf(tree))
      case 'xlsx':
        return (await import('./xlsx/xlsx.ts')).xlsxOf(report, form)
      case 'package':
        return packaged(exportable, await needed())
      case 'eml':
        return (await import('./mail/mail.ts')).draftMail(
          exportable,
          await Promise.all(exportable.mailed.map(made)),
        )
      case 'letterDocx':
        return (await import('./docx/docx.ts')).docxOf(letter)
      case 'letterPdf':
        return (await import('./pdf.ts')).pdfOf(letter, ports.printPdf)
      case 'ofd': {
        const [printed = new Uint8Array()] = await needed()
        return (await import('./ofd/ofd.ts')).ofdOf(printed, { ...tree.meta, date: approval.signed?.on })
      }
      case 'approvalDocx':
        return (await import('./approval/docx.ts')).approvalDocx(sheet())
      case 'approvalPdf':
        return (await import('./approval/pdf.ts')).approvalPdf(sheet(), ports.printPdf)
    }
  }
}

/** The document with what names its report: the same report gives the same. */
function known({ tree, report, form }: Exportable): DocumentTree {
  return { ...tree, meta: { ...tree.meta, reportDigest: exchangeDigest(report, form) } }
}

async function packaged(exportable: Exportable, contents: readonly Uint8Array[]): Promise<Uint8Array> {
  const { report, form, approval } = exportable
  const { packageOf } = await import('./package.ts')
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
