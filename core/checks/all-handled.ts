import { matchesOf } from '../matches.ts'
import { quoted } from '../report/quoted.ts'
import { withoutCarriedIn } from './carried-in.ts'
import { figureOf, tableValueOf } from './claimed.ts'
import type { Finding } from './finding.ts'
import type { Check, ReadText } from './reading.ts'
import { mismatchOf } from './remark.ts'
import { sentenceAt } from './sentence-at.ts'

/** All that came was answered: 均已办结, 全部按时答复. */
const ALL =
  /(?:均|全部|都|悉数)已?(?:经|予以|依法|按时|按期|及时|按规定|按要求|规范|妥善|在[^，。；在内前]{0,12}[内前]){0,6}(?:进行|作出|予以|完成)?了?(?:办结|办理完[毕成]|办理完毕|答复完毕|答复|回复|处理完毕|处理完成)|(?:无|没有|不存在)(?:跨年度?)?(?:结转|(?<=跨年度?)办理)(?:办理)?的?(?:申请|件|事项|情[况形])?(?=[，。；）]|$)|当年[^，。；]{0,4}当年(?:全部)?(?:办结|办理完毕|清零|答复)|(?<![期时])办结率(?:均?达到?|为|是)?(?:100[%％]|百分之百)/gmu
/** The sentence tells of requests that came, and of none that is still open. */
const REQUESTS = /申请/u
const CAME = /(?:本年|全年)[^，。；]{0,6}申请|收到|受理|接收|新收|接到|(?:所有|全部|上述)[^，。；]{0,6}申请/u
const NOT_ALL =
  /对(?:已经?)?办结的|结转|未到期|尚|正在|办理中|延[期至]|顺延|[下次]一?年|[办答]\S{0,4}\d|其中/u
/** 所有申请均已办结, whatever is told before. */
const OF_ALL = /(?:^|[，：])(?:所有|全部)(?:收到|受理)?的?(?:政府信息公开|信息公开)?申请$/u
/** 2024年共收到申请2件，当年都答复了: then, and not this year. */
const IN_THAT_YEAR = /20\d\d年[^。；]{0,16}(?:收到|受理|接收)[^。；]*当年$/u
/** 县本级受理的12件申请均按期答复, where more came in: a part of them. */
const COUNTED = /(?<figure>\d{1,6})[件宗起份条](?:政府信息公开|信息公开)?申请$/u
/** 各科室均按期答复: who answered, and not what. */
const BY_BODIES = /(?:^|，)各[^，。；\d]{1,20}$/u
/** Of another matter than requests for information. */
const OTHER = /行政许可|行政复议|诉讼|信访|投诉|留言|来信|热线|提案|建议|咨询|工单/u

/** `narrative.mismatch`: all requests answered in words, and some carried over in the table. */
export const checkAllHandled: Check = (report, { form, texts }) => {
  const carried = figureOf(form, report, { kind: 'carried_out', row: undefined })
  if (!carried || carried.value === 0) return []
  const came = tableValueOf(form, report, { kind: 'requests_received_new', row: undefined }) ?? 0
  return texts.flatMap((text) =>
    allHandled(text, came).map(({ start, end }): Finding =>
      mismatchOf(
        text,
        { start, end },
        `${quoted(text.text.slice(start, end))}说全部办完了，表中${carried.label}还有 ${carried.value} 件，请核对后改文字或改表。`,
        carried,
        0,
      ),
    ),
  )
}

function isOfSome(before: string, came: number): boolean {
  const told = COUNTED.exec(before)?.groups?.['figure']
  return told !== undefined && Number(told) < came
}

function allHandled({ text }: ReadText, came: number): { readonly start: number; readonly end: number }[] {
  return matchesOf(text, ALL).flatMap(({ 0: words, index }) => {
    const { before } = sentenceAt(text, index, '。；;')
    const { after } = sentenceAt(text, index + words.length)
    const isOfRequests = REQUESTS.test(before) && CAME.test(before) && !OTHER.test(before)
    if (IN_THAT_YEAR.test(before)) return []
    const isNone = /(?:未|没有?|无)(?:收到|受理|接到|新收)/u.test(before)
    // 新收5件，无结转 may speak of the year before.
    const isAmbiguous = words.includes('结转') && !/办[结理复]|答复/u.test(before)
    const isTold = words.includes('结转') && /(?:均|全部|都)已?[^，。；]{0,12}[结复毕成]/u.test(before)
    const isOfAll = OF_ALL.test(before) && /[结毕成]/u.test(words)
    if (
      !isOfRequests ||
      isNone ||
      isAmbiguous ||
      isTold ||
      BY_BODIES.test(before) ||
      isOfSome(before, came) ||
      (!isOfAll && NOT_ALL.test(withoutCarriedIn(before))) ||
      /结转|尚|正在|延期|未到期/u.test(after.replace(/(?:无|没有|不存在)(?:跨年)?结转/u, ''))
    )
      return []
    return [{ start: index, end: index + words.length }]
  })
}
