import { matchesOf } from '../matches.ts'
import { quoted } from '../report/quoted.ts'
import { RESULT_KINDS } from '../narrative/kinds.ts'
import { figureOf } from './claimed.ts'
import type { Finding } from './finding.ts'
import type { Check, ReadText } from './reading.ts'
import { mismatchOf } from './remark.ts'
import { sentenceAt } from './sentence-at.ts'

/** All that came was made public: 均予以公开. */
const ALL =
  /(?:均|全部|都)已?(?:经|依法|按时|按期|及时|按规定|按要求|在[^，。；在内前]{0,12}[内前]){0,3}(?:予以|同意|准予|决定)公开(?![\u4e00-\u9fff]*[或和、])|对?(?:所有|全部|每件|各项)申请(?:人|事项)?均?(?:已|依法|按时|按期|及时){0,3}(?:向其)?提供了?(?:所需|所申请|申请|相关|相应)的?(?:政府)?信息|所?申请(?:公开)?的(?:政府)?信息(?:均|全部|都)已?(?:依法|按时|按期|及时){0,2}(?:完整|全部|如数)(?:地|予以)?(?:提供|公开)|(?:予以|同意|准予)公开率(?:均?为|达到?)?100[%％]/gu
/** The sentence tells of requests, and of no other result, nor of some of them only. */
const OF_REQUESTS = /(?:收到|受理|新收|接到|办结|答复)[^。；]{0,20}申请/u
const SOME = /其中|其余|部分|除|不予|无法|撤回|结转|未|复议|诉讼|建议|提案|留言/u

/** `narrative.mismatch`: all requests granted in words, and other results in the table. */
export const checkAllGranted: Check = (report, { form, texts }) => {
  const others = RESULT_KINDS.filter((kind) => kind !== 'granted').flatMap((kind) => {
    const figure = figureOf(form, report, { kind, row: undefined })
    return figure && figure.value > 0 ? [figure] : []
  })
  const [other] = others
  if (!other) return []
  return texts.flatMap((text) =>
    allGranted(text).map(({ start, end }): Finding =>
      mismatchOf(
        text,
        { start, end },
        `${quoted(text.text.slice(start, end))}说全部予以公开，表中${other.label}有 ${other.value} 件，请核对后改文字或改表。`,
        other,
        0,
      ),
    ),
  )
}

function allGranted({ text }: ReadText): { readonly start: number; readonly end: number }[] {
  if (!text.includes('申请')) return []
  return matchesOf(text, ALL).flatMap(({ 0: words, index }) => {
    const { before } = sentenceAt(text, index, '。；;')
    const { after } = sentenceAt(text, index + words.length, '。；;')
    if (!OF_REQUESTS.test(before) || SOME.test(before) || SOME.test(after)) return []
    return [{ start: index, end: index + words.length }]
  })
}
