import { matchesOf } from '../../matches.ts'
import { quoted } from '../../report/quoted.ts'
import type { Agency } from '../../report/report.ts'
import type { Finding } from '../finding.ts'
import { findingOf } from '../remark.ts'
import type { FieldText } from '../texts.ts'
import { isOwnOrgan } from './organs.ts'

/** 结合县水务局工作实际: whose circumstances a report is written from. */
const CIRCUMSTANCES =
  /(?<=结合|立足|根据)(?<organ>(?:[\u4e00-\u9fff]{1,6}?(?=[省市县区州旗]))?[省市县区州旗](?:(?![和与及、各])[\u4e00-\u9fff]){2,12}?(?:局|厅|委员会))(?=(?:政府信息公开|政务公开)?(?:工作)?实际)/gu

/** `proof.agency`: an office whose circumstances are another's, mostly of the report it was taken from. */
export function checkOwnCircumstances({ name, level, region = '' }: Agency, text: FieldText): Finding[] {
  if (level === 'government') return []
  return matchesOf(text.text, CIRCUMSTANCES).flatMap(({ 0: organ, index }): Finding[] => {
    if (isOwnOrgan(organ, name, region)) return []
    const message = `这里结合的是${quoted(organ)}的实际，本报告的机关是${quoted(name)}，可能是从别的报告带来的，请核对。`
    return [
      findingOf(text, {
        rule: 'proof.agency',
        severity: 'warning',
        start: index,
        end: index + organ.length,
        message,
      }),
    ]
  })
}
