import type { Claim } from '../narrative/claim.ts'
import { matchesOf } from '../matches.ts'
import type { Level } from '../report/report.ts'
import type { TableFigure } from './claimed.ts'
import { OF_LEVEL } from './contradictions/scope.ts'
import { sumOf } from './parts.ts'
import type { ReadText } from './reading.ts'
import { sentenceAt } from './sentence-at.ts'
import { isSlip } from './slip.ts'

/** What words say of a figure, and what the table has. */
export interface Said {
  readonly text: ReadText
  readonly claim: Claim
  readonly figure: TableFigure
  readonly agrees: boolean
}

/** More figures of one kind are no sum that someone wrote down. */
const MOST_ADDED = 50

/** Whether a figure that differs from the table's is of more or of less than the report covers; `others` speak of the same. */
export function isOfOtherScope(said: Said, others: readonly Said[], level: Level): boolean {
  if (level !== 'township' && isOfBelow(said)) return true
  const isConfirmed = others.some(({ agrees }) => agrees)
  if (isSlip(said.claim.value, said.figure.value)) return false
  if (said.claim.value < said.figure.value && OF_THESE.test(leadOf(said))) return true
  if (isConfirmed && (isOfMore(said) || isOfSome(said) || isLapsed(said))) return true
  if (level === 'government' ? isOfOwnHouse(said) : isOfGovernment(said)) return true
  return isOfSum(said) || makesUp(said, others)
}

/** What stands before a figure in its clause; behind 本级收到19件，办结19件 tells of the same. */
function leadOf({ text, claim }: Said): string {
  const own = sentenceAt(text.text, claim.start, '。；，').before
  const isGoingOn = own.trim() === ''
  return (isGoingOn ? sentenceAt(text.text, claim.start, '。；').before : own) + claim.quote
}

/** 全系统（含学校）收到142件, beside the organ's own 37. */
function isOfMore({ text, claim, figure }: Said): boolean {
  if (claim.value <= figure.value) return false
  const { before } = sentenceAt(text.text, claim.start, '。；')
  return WIDER.test(before) || OF_LEVEL.test(before)
}

const WIDER = /全?系统|全[省市县区州盟旗镇]|所属|下属|辖区|各[部镇乡街县区市]/u

/** 区政府本级新收38件, 区直部门办理52件, beside all of the district. */
function isOfSome(said: Said): boolean {
  return said.claim.value < said.figure.value && NARROWER.test(leadOf(said))
}

const NARROWER =
  /本级|县区|县市区|（市、区）|[省市县区州旗]直|[厅局委办]机关|直属|部门|乡镇|街道|镇街|政府办|各[村社科股站所校院有相下单]/u

/** 共办理1040件。市政府本级承办其中73件，答复70件. */
const OF_THESE = /(?:本级|机关|部门|乡镇|街道|直属)[^，。；\d]{0,8}其中\d/u

/** 废止2件，宣布失效5件, where the table has those repealed alone. */
function isLapsed({ claim: { kind, quote } }: Said): boolean {
  return kind.endsWith('_repealed') && quote.includes('失效')
}

/** 旗政府37件、旗直部门19件，计56件: one of the parts of the table's figure, which the words add up themselves. */
function isOfSum({ text: { text }, claim, figure }: Said): boolean {
  const { after } = sentenceAt(text, claim.end, '。；')
  const sum = SUM.exec(after)
  if (!sum || Number(sum.groups?.['sum']) !== figure.value) return false
  const parts = matchesOf(after.slice(0, sum.index), FIGURE).map(({ groups }) => Number(groups?.['figure']))
  return parts.length > 0 && claim.value + parts.reduce((all, each) => all + each, 0) === figure.value
}

const FIGURE = /(?<figure>\d{1,7})[件条份个项]/gu
const SUM = /，(?:[两三四各](?:项|级|者))?(?:合计|共计|总计|计|共)(?:为)?(?<sum>\d{1,7})[件条份个项]/u

/** 市本级新收96件，各县新收503件，市直部门新收213件: what together is the table's figure. */
function makesUp({ text, figure }: Said, others: readonly Said[]): boolean {
  const near = others.filter((each) => each.text === text && !each.agrees)
  if (near.length < 2 || near.length > MOST_ADDED) return false
  return sumOf(near.map(({ claim }) => claim)) === figure.value
}

/** 市政府及市政府办公室制发6件: a government's tables hold what its departments did, too. */
function isOfOwnHouse({ text, claim: { kind, start, value }, figure }: Said): boolean {
  if (value === 0 || value >= figure.value || !DECIDED.test(kind)) return false
  return OWN_HOUSE.test(sentenceAt(text.text, start, '。；，').before)
}

const DECIDED = /^(?:normative_docs|regulations|admin)_/u
const OWN_HOUSE = /政府(?:及|和|、)?[^，。；]{0,4}办公?[室厅]|本级/u

/** 现行有效的省政府规章5件: made by the government, and not by one of its offices. */
function isOfGovernment({ claim: { kind, quote } }: Said): boolean {
  return kind.startsWith('regulations_') && /[省市区](?:人民)?政府规章|部门规章/u.test(quote)
}

/** 乡镇、街道没有制定规范性文件: a denial of those below alone. */
function isOfBelow({ text, claim }: Said): boolean {
  return claim.value === 0 && BELOW.test(sentenceAt(text.text, claim.start, '。；，').before)
}

const BELOW = /(?:^|[、和及各])(?:乡镇|镇街|镇（街道）|街道|乡|镇|村|社区|县区|县（市、区）)$/u
