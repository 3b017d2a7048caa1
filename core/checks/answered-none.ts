import { matchesOf } from '../matches.ts'
import { quoted } from '../report/quoted.ts'
import { figureOf } from './claimed.ts'
import type { Check, ReadText } from './reading.ts'
import { mismatchOf, type Span } from './remark.ts'
import { sentenceAt } from './sentence-at.ts'

const REQUESTS = '(?:政府信息公开|信息公开|依申请公开|依申请|公开)?(?:的)?(?:申请|依申请公开)(?:事项|件)?'
const DONE =
  '(?:予以|作出|进行)?(?:办结|办理完[毕成]|答复完[毕成]|处理完[毕成]|答复|回复|办复)(?!率|时|期|质|水|工|流|程|机|制|能)'
/** 上述申请均已答复, 收到的申请全部按时办结, 依申请公开按时办结率100%. */
const ANSWERED = new RegExp(
  `(?:(?:上述|以上|前述|收到的|受理的|接收的|所有|全部|每[件份])${REQUESTS}，?(?:均|全部|都|已)[^，。；\\d]{0,12}?${DONE}|申请(?:按[时期])?(?:办结|答复|回复)率(?:均?达到?|为|是)?(?:100[%％]|百分之百))`,
  'gu',
)
/** What none is without, looked for first. */
const IS_SAID =
  /(?:[上前]述|以上|[到理收]的|所有|全部|每[件份])[^，。；]{0,10}申请|申请(?:按[时期])?(?:办结|答复|回复)率/u
/** What ought to be, or what was another time. */
const OUGHT =
  /确保|保证|做到|力争|要求|推动|实现|如有|如果|若|凡|应当?|必须|务必|努力|能够|[上去往历]年|20\d\d年之?前|复议|诉讼|许可/u

/** `narrative.mismatch`: the requests were answered, and none came. */
export const checkAnsweredNone: Check = (report, { form, texts }) => {
  const figures = (['requests_received_new', 'requests_carried_in', 'requests_handled'] as const).flatMap(
    (kind) => figureOf(form, report, { kind, row: undefined }) ?? [],
  )
  const [received] = figures
  if (!received || figures.length < 3 || figures.some(({ value }) => value !== 0)) return []
  return texts.flatMap((text) =>
    answered(text).map((place) =>
      mismatchOf(
        text,
        place,
        `${quoted(text.text.slice(place.start, place.end))}，表中${received.label}是 0，也没有上年结转的，请核对后改文字或改表。`,
        received,
        text.text.slice(place.start, place.end),
      ),
    ),
  )
}

function answered({ text }: ReadText): Span[] {
  if (!IS_SAID.test(text)) return []
  return matchesOf(text, ANSWERED).flatMap(({ 0: words, index }): Span[] => {
    const { before } = sentenceAt(text, index, '。；，')
    return OUGHT.test(before + words) ? [] : [{ start: index, end: index + words.length }]
  })
}
