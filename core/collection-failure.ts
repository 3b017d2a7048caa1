import { printedDate } from './document/printed-date.ts'
import type { RosterUnit } from './collection/unit.ts'
import { failureFamily } from './failure-family.ts'
import { quoted } from './report/quoted.ts'

/** A unit of a roster, and what stands in its details that others would be written over. */
export interface UnitDetails {
  readonly unit: RosterUnit
  readonly lost: readonly { readonly label: string; readonly words: string }[]
}

/** What a level above can act on while it collects, by code, with what its sentence needs to say. */
export interface CollectionFailureDetails {
  /** Two collections of one office and year would be one. */
  'collection-is-there': { agency: string; year: number }
  /** What is to be deleted is not what was seen: another window has taken reports in, decided on them or changed the roster. */
  'collection-changed': Record<string, never>
  /** Two units of one name could not be told apart. */
  'unit-is-there': { name: string }
  /** Units on the roster have other details than those that are to be written over them. */
  'details-are-there': { units: readonly UnitDetails[] }
  /** A version whose report does not say whose it is can't name a new unit. */
  'nameless-report': Record<string, never>
  /** A workbook holds the tables of a report without its texts. */
  'tables-only': Record<string, never>
  /** A link or a shortcut, which is not followed. */
  'linked-file': Record<string, never>
  /** A volume of no report at all. */
  'nothing-to-compile': Record<string, never>
  /** Only a version whose unit is known can be returned. */
  'unmatched-report': Record<string, never>
  /** What is decided on is not what was seen: it was decided elsewhere, or another version came. */
  'version-overtaken': Record<string, never>
  /** Nobody can report again by a day that is over, "2026-01-20". */
  'past-date': { date: string }
  /** A sum that is used has to be accepted first. */
  'not-accepted': Record<string, never>
  /** The sum is not what was on screen any more. */
  'sum-changed': Record<string, never>
  /** A sum of no unit says nothing. */
  'empty-sum': Record<string, never>
  /** Another sum was accepted than the one that was on screen. */
  'accepted-changed': Record<string, never>
  /** A mail or a zip file holds no file that can be a report. */
  'nothing-within': Record<string, never>
  /** What is asked of the units below for a year was begun in another window meanwhile. */
  'requirements-are-there': { year: number }
  /** Nothing came on a day that is still to come. */
  'received-later': Record<string, never>
  /** The thread that compares texts broke. */
  'not-compared': { problem: string }
  /** A report of another year has nowhere to go, or was not kept. */
  'no-own-collection': Record<string, never>
}

/** Units that a sentence names; nobody reads through more. */
const FEW = 5

const standing = ({ unit, lost }: UnitDetails) =>
  `${unit.name}的${lost.map(({ label, words }) => `${label}现在是${quoted(words)}`).join('，')}`

export const collectionFailures = failureFamily<CollectionFailureDetails>({
  'collection-is-there': ({ agency, year }) =>
    `${agency} ${year}年度的收集已经有了，没有另建，请在列表中打开它。`,
  'collection-changed': () =>
    '这次收集里的已经不是刚才看到的（又收到了报告，办过，或改了名单），没有删除；现在的数已经列出，请看过再定。',
  'unit-is-there': ({ name }) => `名单里已经有“${name}”，没有改动，请换一个名称，或者改那一个单位。`,
  'details-are-there': ({ units }) =>
    `名单里已有的 ${units.length} 个单位，资料和新填的不一样，还没有加入：${units.slice(0, FEW).map(standing).join('；')}${units.length > FEW ? ' 等' : ''}。`,
  'nameless-report': () => '这份报告里没有写机关名称，不能据此新增单位，请选择它是哪个单位的。',
  'tables-only': () => '表格文件里只有表，没有文字部分，没有收下，请让单位发数据包（.nianbao）或 Word 文件。',
  'linked-file': () => '这是链接或快捷方式，没有收下；请把它指向的文件本身放进来再收。',
  'nothing-to-compile': () => '还没有收到可以汇编的报告，没有生成文件，请先收报告，或者另选单位。',
  'unmatched-report': () => '还没有认定这份报告是哪个单位的，没有退回，请先选择单位。',
  'version-overtaken': () =>
    '这份报告在别的窗口办过，或者又来了新的一版，这一步没有办理；请看过现在列出的再办。',
  'past-date': ({ date }) =>
    `重报日期${printedDate(date)}已经过了，没有退回，请写今天或以后的日期，或者空着。`,
  'sum-changed': () =>
    '汇总的数已经不是刚才看到的（又收到了报告，或在别的窗口改过），没有采用；现在的数已经列出，请看过再采用。',
  'empty-sum': () => '现在没有一个单位的数可以汇总，没有采用，请先收报告，或者把定了不计入的单位改回计入。',
  'accepted-changed': () =>
    '采用的汇总数已经不是刚才看到的（在别的窗口又采用过），没有写入；现在采用的已经列出，请看过再写入。',
  'requirements-are-there': ({ year }) =>
    `${year}年度的报送要求已在别的窗口开始写，没有另起一份，请接着写现在列出的这一份。`,
  'not-accepted': () => '还没有采用汇总数，没有写入，请先在汇总页看过各格的数，点“采用”后再写入报告。',
  'received-later': () => '收到日期还没有到，没有改动，请写今天或者以前的日期。',
  'not-compared': ({ problem }) =>
    `各单位的文字没有比较完（${problem}），收到的报告没有改动，请关闭其他程序后再试一次；还不行的，请把这句话告诉技术支持人员。`,
  'no-own-collection': () =>
    '没有这份报告那一年的收集，或者没有留下报告的内容，没有转过去；请先新建那一年的收集，再把原文件放进去。',
  'nothing-within': () => '里面没有可以读取的报告文件，请打开核对，把附件另存出来再试。',
})
