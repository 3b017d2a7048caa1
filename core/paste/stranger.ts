import { isSameOrgan } from '../checks/proof/organs.ts'
import { quoted } from '../report/quoted.ts'
import type { Report } from '../report/report.ts'
import type { PasteProposal } from './proposal.ts'

/** That a file is of another unit or of another year than the report, a Chinese sentence each. */
export function strangerWords({ whose = {} }: PasteProposal, { agency, year }: Report): string[] {
  const { unit, year: told } = whose
  const isOther = unit !== undefined && agency.name !== '' && !isSameOrgan(unit, agency.name)
  return [
    ...(isOther
      ? [`这份文件写的是${quoted(unit)}，本报告的机关是${quoted(agency.name)}，请核对是不是拿错了文件。`]
      : []),
    ...(told !== undefined && told !== year
      ? [`这份文件写的是 ${told}年，本报告是 ${year}年的，请核对是不是拿错了文件。`]
      : []),
  ]
}
