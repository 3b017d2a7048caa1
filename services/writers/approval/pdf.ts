import type { ApprovalSheet } from '../../../core/approval/sheet.ts'
import type { Ports } from '../../ports.ts'
import { printedPdf } from '../pdf.ts'
import { approvalHtml } from './html.ts'

/**
 * The approval sheet as PDF: its web page printed by the host's browser.
 * @throws Failure 'no-engine' or 'printing-failed'
 */
export function approvalPdf(sheet: ApprovalSheet, printPdf: Ports['printPdf']): Promise<Uint8Array> {
  return printedPdf(approvalHtml(sheet), sheet.meta, printPdf)
}
