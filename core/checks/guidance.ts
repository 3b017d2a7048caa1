import { figureOf } from './claimed.ts'
import type { ClaimKind } from '../narrative/kinds.ts'
import type { Claim } from '../narrative/claim.ts'
import type { Report } from '../report/report.ts'
import type { Form, TextField } from '../form/form.ts'
import type { Finding, Severity } from './finding.ts'
import type { Reading, ReadText } from './reading.ts'
import { quoted } from '../report/quoted.ts'

/** `guidance.missing`: what the form asks for and the text does not mention. A text still empty is `form.blank`. */
export function checkGuidance(report: Report, { texts, form }: Reading): Finding[] {
  const at = (field: TextField) => texts.find((text) => text.field === field && text.text.trim() !== '')
  return [
    ...statisticsPeriod(at('preamble')),
    ...oversight(report, at('overview.oversight')),
    ...disputes(form, report, texts),
    ...requests(form, report, texts),
    ...carriedIn(form, report, texts),
    ...problems(at('problems.problems')),
    ...improvements(report.year - 1, at('problems.improvements')),
    ...(form.asksProcessingFee ? processingFee(texts, at('other')) : []),
  ]
}

function missing(text: ReadText, severity: Severity, message: string): Finding {
  return { rule: 'guidance.missing', severity, part: text.part, field: text.field, message }
}

/** The form's note on part one, fifth item: a government's own report adds these. */
const GOVERNMENT_MATTERS: readonly (readonly [string, RegExp])[] = [
  ['工作考核', /考核|考评/u],
  ['社会评议', /评议|满意度|问卷|社会监督/u],
  ['责任追究结果', /责任追究|追究[^，。；]{0,4}责任|追责|问责|处分|处理的人员|书面检查|批评教育|约谈/u],
]

function oversight({ agency }: Report, text: ReadText | undefined): Finding[] {
  if (agency.level !== 'government' || !text) return []
  return GOVERNMENT_MATTERS.filter(([, pattern]) => !pattern.test(text.text)).map(([what]) =>
    missing(
      text,
      'warning',
      `一级政府的报告要在“监督保障”中写明${what}，现在没有提到，没有相关情形也请写明。`,
    ),
  )
}

const DISPUTES: readonly (readonly [string, ClaimKind, RegExp])[] = [
  ['行政复议', 'reconsideration_total', /复议/u],
  ['行政诉讼', 'litigation_total', /诉讼|应诉|起诉|被诉/u],
]

/** Disputes the table has and the words of part one leave out. */
function disputes(form: Form, report: Report, texts: readonly ReadText[]): Finding[] {
  const written = texts.filter(({ part, text }) => part === 1 && text.trim() !== '')
  const place = written.find(({ field }) => field === 'overview.onRequest')
  if (!place) return []
  return DISPUTES.flatMap(([what, kind, pattern]) => {
    const figure = figureOf(form, report, { kind, row: undefined })
    if (!figure || figure.value === 0 || written.some(({ text }) => pattern.test(text))) return []
    const message = `表中有 ${figure.value} 件${what}，第一部分的文字没有提到，请在“依申请公开”中写明。`
    return [{ ...missing(place, 'advice', message), cells: figure.cells, expected: figure.value }]
  })
}

/** 1名村民申请公开, 收到的27件申请. */
const APPLICANTS =
  /[\d一二两三四五六七八九十][名位人][^，。；]{0,8}申请|(?:收到|受理|接收|新收|接到)的?\d+\s?[件条份个][^，。；]{0,8}申请/u

/** Whether a sentence has a figure after the word, or counts who applied. */
function countsRequests(sentence: string): boolean {
  const at = sentence.indexOf('申请')
  return at >= 0 && (/\d/u.test(sentence.slice(at)) || APPLICANTS.test(sentence))
}

/** Requests the table has and the words do not count. */
function requests(form: Form, report: Report, texts: readonly ReadText[]): Finding[] {
  const figure = figureOf(form, report, { kind: 'requests_received_new', row: undefined })
  const written = texts.filter(({ part, text }) => part === 1 && text.trim() !== '')
  const place = written.find(({ field }) => field === 'overview.onRequest')
  const isCounted = written.some(
    ({ field, narrative, text }) =>
      narrative.claims.some(isOfRequests) ||
      (field === place?.field && /\d\s?[件份]/u.test(text)) ||
      text.split(/[。；]/u).some(countsRequests),
  )
  if (!place || !figure || figure.value === 0 || isCounted) return []
  const message = `表中本年新收申请 ${figure.value} 件，${quoted(place.label)}没有写收到和办理申请的数量，请补写。`
  return [{ ...missing(place, 'advice', message), cells: figure.cells, expected: figure.value }]
}

/** 新收9件，办结11件: more was handled than came, and no words tell of what the table has from the year before. */
function carriedIn(form: Form, report: Report, texts: readonly ReadText[]): Finding[] {
  const figure = figureOf(form, report, { kind: 'requests_carried_in', row: undefined })
  if (!figure || figure.value === 0) return []
  return texts.flatMap((text) => {
    const { claims } = text.narrative
    const said = (kind: ClaimKind) => claims.find((claim) => claim.kind === kind && !claim.columns)
    const [fresh, handled] = [said('requests_received_new'), said('requests_handled')]
    if (!fresh || !handled || handled.value <= fresh.value) return []
    if (said('requests_carried_in') || BEFORE.test(text.text)) return []
    const message = `文中新收 ${fresh.value} 件，办结 ${handled.value} 件，没有写表中上年结转的 ${figure.value} 件，请补写。`
    return [{ ...missing(text, 'warning', message), cells: figure.cells, expected: figure.value }]
  })
}

const BEFORE = /上年|上一年|去年|往年|年前|跨年|年初|遗留|转入|接续|结转(?![下次至到])/u

function isOfRequests({ kind }: Claim): boolean {
  return kind === 'requests_received_new' || kind === 'requests_handled'
}

const PERIOD = /1\s*月\s*1\s*日|统计(?:期限|时限|时段|周期|时间)|12\s*月\s*31\s*日/u

/** The preamble says which days the figures cover. */
function statisticsPeriod(text: ReadText | undefined): Finding[] {
  if (!text || PERIOD.test(text.text)) return []
  return [missing(text, 'advice', '引言没有写明数据的统计期限（一般为当年1月1日至12月31日），请补写。')]
}

const NO_PROBLEM =
  /^(?:(?:目前|本年度?|今年|我[局办镇县委]|本[机单][关位])*(?:无|没有|暂无|不存在|未发现)[^。；，]{0,12}|[^。；]{0,30}(?:没有|暂无|不存在|未发现|无)(?:任何|明显|突出|重大|较大|主要|其他)*(?:问题|不足)(?:和不足)?)(?:问题)?[。；]?$/u

/** What a sentence that names a problem can't do without. */
const A_PROBLEM =
  /[不未缺欠少弱慢低差难偏仍尚待浅窄浮散乱粗]|没有|问题|单一|短板|滞后|差距|困难|薄弱|漏洞|瓶颈|提[高升]空间|局限|生硬|错|迟|有限|单薄|(?:需|应|亟|进一步)/u

/** What has none is told of instead. */
const PRAISE =
  /成效(?:明显|显著|良好)|(?:取得|取得了)[^，。；]{0,12}(?:成绩|成效)|好评|肯定|认可|圆满|组织有力|措施(?:到位|得力)|(?:运行|开展)(?:良好|顺畅|顺利)|总体(?:平稳|良好)/u

function problems(text: ReadText | undefined): Finding[] {
  if (!text) return []
  if (text.text.trim().length >= 12 && !A_PROBLEM.test(text.text)) {
    const severity = PRAISE.test(text.text) ? 'warning' : 'advice'
    return [missing(text, severity, '“存在的主要问题”里像是没有写出问题，请核对。')]
  }
  if (!NO_PROBLEM.test(text.text.trim()) && !isPraiseAlone(text.text)) return []
  return [
    missing(text, 'warning', '格式要求如实写出本年工作中存在的主要问题，只写没有问题容易被退回，请补写。'),
  ]
}

/** The clause that says there is nothing wrong. */
const NOTHING_WRONG =
  /(?:没有|暂无|不存在|未发现|未出现|并?无)(?:任何|明显|突出|重大|较大|主要|其他|什么)*(?:问题|不足|短板)[^，。；]*/u

/** 取得了较好成绩，未发现明显问题: but for what denies problems, no sentence names one. */
function isPraiseAlone(text: string): boolean {
  const rest = text.replace(NOTHING_WRONG, '')
  return rest !== text && !A_PROBLEM.test(rest)
}

const LAST_YEAR =
  /上年|去年|上一?年度|往年|前[一]?年|针对.{0,12}问题.{0,30}(?:已|了)|整改(?:完成|到位|落实)|得到.{0,6}(?:解决|改进|改善)/u

/** What a sentence about things to do can't do without. */
const NEXT =
  /下一?步|下一?年|今后|未来|明年|来年|将|拟|计划|打算|进一步|继续|持续|不断|着力|加[大强快]|强化|提[升高]|优化|完善|推[进动]|深化|健全|严格|拓[宽展]|丰富|做好|抓好|确保|坚持|规范|增[加强]|要|建立/u

/** The notice asks for the improvements of last year's problems. */
function improvements(lastYear: number, text: ReadText | undefined): Finding[] {
  if (!text) return []
  return [
    ...(LAST_YEAR.test(text.text) || text.text.includes(`${lastYear}年`)
      ? []
      : [missing(text, 'advice', '“改进情况”没有提到去年报告所列问题今年改进得怎样，请补写。')]),
    ...(NEXT.test(text.text) ? [] : [missing(text, 'advice', '“改进情况”没有写下一步怎样改进，请补写。')]),
  ]
}

const FEE = /信息(?:公开)?(?:信息)?处理费|处理费|收费|收取[^。；]{0,8}费/u
const FEE_NOTICE = /通知/u
const FEE_MONEY = /元|收取|收缴|收费金额|金额|未产生|没有产生/u

/** 国办函〔2020〕109号: notices and money charged for processing information stand in part six, none included. */
function processingFee(texts: readonly ReadText[], text: ReadText | undefined): Finding[] {
  if (!text) return []
  const isSaid = (kind: ClaimKind) =>
    texts.some(({ narrative }) => narrative.claims.some((claim) => claim.kind === kind))
  const said = text.text
  if (!FEE.test(said)) {
    return [
      missing(
        text,
        'warning',
        '第六部分要写明本年发出信息处理费收费通知的件数和收取的金额，没有也要写明，请补写。',
      ),
    ]
  }
  const hasNotices = FEE_NOTICE.test(said) || isSaid('processing_fee_notices')
  const hasMoney = FEE_MONEY.test(said) || isSaid('processing_fee_charged')
  return [
    ...(hasNotices
      ? []
      : [missing(text, 'advice', '第六部分没有写明信息处理费收费通知发出几件，没有也请写明。')]),
    ...(hasMoney ? [] : [missing(text, 'advice', '第六部分没有写明信息处理费收取多少元，没有也请写明。')]),
  ]
}
