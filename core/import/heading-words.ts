import type { TextField } from '../form/form.ts'

/** What the words of a heading of part one speak of. */
export interface HeadingMeaning {
  /** The item they are likeliest of; 'other' where they name another matter. */
  readonly field: TextField | 'other'
  readonly score: number
  /** One of the form's items, and no other near. */
  readonly isSure: boolean
  /** The other item that it names as well: 主动公开和依申请公开. */
  readonly also?: TextField
  /** Every word is one that headings have: it is no sentence. */
  readonly isWhole: boolean
}

type Matter = TextField | 'other'

/**
 * What headings of part one are made of: words that name a matter, with how much they say, and words that go around them.
 * A heading is scored, not looked up: 规范依申请公开办理程序 is a verb, a matter and two nouns.
 */
const MATTERS: readonly (readonly [Matter, number, string])[] = [
  ['overview.proactive', 3, '主动公开'],
  ['overview.proactive', 2, '主动发布|常态公开|重点(?:领域)?信息公开|(?:重点|重要)领域公开'],
  ['overview.proactive', 1.5, '公开(?:内容|范围|形式|方式|覆盖面|内涵|广度|深度)|信息(?:发布|公示)'],
  ['overview.proactive', 2, '公开(?:政府|政务)信息|应公开尽公开'],
  ['overview.proactive', 1, '(?:政府|政务)?信息公开|政务公开'],
  ['overview.proactive', 0.5, '公开'],

  ['overview.onRequest', 4, '(?:依法?|按)申请(?:政府|政务)?(?:信息)?公开'],
  ['overview.onRequest', 3.5, '依法?申请'],
  ['overview.onRequest', 3, '申请(?:政府|政务)?(?:信息)?公开|(?:政府|政务)?(?:信息)?公开申请'],
  ['overview.onRequest', 2, '申请(?:的)?(?:受理|办理|处理|答复)|(?:受理|办理|答复)申请'],
  ['overview.onRequest', 1.5, '申请'],
  ['overview.onRequest', 1, '应答复尽答复'],

  ['overview.management', 4, '(?:政府|政务)信息(?:的|资源)?管理'],
  ['overview.management', 3.5, '信息(?:资源)?管理|管理(?:政府|政务)信息'],
  ['overview.management', 3, '信息(?:(?!公开|平台|网站|媒体|渠道|栏目)[^，,。]){1,12}管理'],
  ['overview.management', 2.5, '信息资源|(?:政府|政务)?信息公开(?:的|日常)?管理'],
  [
    'overview.management',
    2,
    '(?:信息|内容|发布|公开|保密)(?:发布)?(?:审核|审查|把关)|公文(?:属性)?管理|文件管理',
  ],
  ['overview.management', 2, '公文(?:公开)?属性|规范(?:政府|政务)?信息发布|信息发布(?:规范|管理)|管好?信息'],
  ['overview.management', 1.5, '三审三校|规范性文件|审查|审核'],
  ['overview.management', 1, '目录|清理|管理(?=更|再|规范|精细|严|有序|到位)'],

  ['overview.platforms', 3, '(?:(?:政府|政务)?信息公开|政务公开|公开|政务|服务|发布|互动|网络)?平台'],
  ['overview.platforms', 2.5, '(?:政府|门户)?网站|(?:政务)?新媒体|(?:公开)?载体'],
  ['overview.platforms', 2, '公众号|微信|微博|(?:公开)?阵地|(?:公开)?专栏|栏目|公报|公开专区'],
  ['overview.platforms', 2, '[全融自]媒体|(?:公开|传播|媒体|宣传)?矩阵'],
  ['overview.platforms', 1.5, '(?:公开)?渠道|查阅点|信息化'],
  ['overview.platforms', 0.5, '(?:内容|运维|运行)保障'],

  ['overview.oversight', 4, '监督[、和与及并]?保障|保障[、和与及并]?监督'],
  ['overview.oversight', 2.5, '监督|问责|责任追究'],
  ['overview.oversight', 2, '考核|评议|督查|督导|督促|教育培训|培训'],
  ['overview.oversight', 1.5, '监管|检查|保障|队伍|业务能力'],
  ['overview.oversight', 1, '教育|能力建设'],

  ['other', 4, '行政复议|行政诉讼|复议|诉讼|应诉'],
  ['other', 3, '不予公开|提案|收费|支出|费用'],
  ['other', 2.5, '组织领导|组织保障|基本情况|标准化建设|标准化规范化'],
  [
    'other',
    2,
    '组织(?:机构|架构)|工作机构|领导|制度|回应|关切|机构建设|人员|公众参与|政民互动|互动|宣传|建议',
  ],
  ['other', 1.5, '解读|责任体系|组织体系|工作机制|基层|决策公开'],
  ['other', 1, '机制|体系|责任|标准化'],
]

/** Words that name no matter: verbs and adverbs before it, nouns around it, what is said of it. */
const AROUND = (
  '加强|强化|深化|规范|推进|推动|做好|做优|做实|做细|做强|抓好|抓实|抓牢|抓严|抓细|优化|完善|健全|建立|落实|落细|落地|' +
  '贯彻|提升|提高|坚持|持续|不断|进一步|积极|扎实|认真|深入|全面|全力|着力|大力|努力|稳步|有序|有效|切实|严格|从严|依法|依规|' +
  '及时|准确|拓展|拓宽|拓深|丰富|创新|聚焦|围绕|紧扣|突出|狠抓|紧抓|压实|夯实|筑牢|把好|严把|把关|畅通|办理|处理|受理|答复|回复|' +
  '开展|实施|执行|建设|管理|运维|维护|运行|运营|运用|机制|程序|流程|环节|水平|质效|质量|实效|成效|效能|效率|力度|广度|深度|情况|各?方面|' +
  '工作|内容|法定|要求|政府|政务|信息|公开|行政机关|各级|机关|部门|单位|本年度|年度|本年|全年|的|和|与|及|并|、|等|关|化|常态|规范化|制度化|精准|' +
  '发力|多元|高效|安全|便民|惠民|为民|开放|透明度|透明|知情权|公信力|有力|到位|明显|显著|增强|更加|重点|领域|重要|日常|服务|覆盖面|' +
  '覆盖|市场监管|职责|主体|主业|能力|更新|上台阶|新台阶|见成效|取得|进展|新|再|更|多|实|细|优|深|广|严|好|做|抓|办|强|收到|开始|' +
  '意识|提供|坚实|精细|精准|走深|走实|提质|增效|提速|扩面|增量|见效|便捷|完备|亮点|纷呈|底线|防线|关口|需求|群众|社会|民生|' +
  '标准|主动|靠前|合法权益|权益|参与权|监督权|阳光|满意度|获得感|压紧|传导|压力|任务|措施|保证|确保|走在前列|持之以恒|常抓不懈|' +
  '完成|保障|支撑|夯|构建|打造|搭建|健康|发展|平稳|顺利|良好|齐全|完备|清晰|充分|有|为|以|向|在|对|上|中|情形|其|高质量|高标准|高水平|[“”"\'，,；;【】〖〗\\s·—-]'
).split('|')

interface Word {
  readonly matter?: Matter
  readonly score: number
  readonly pattern: RegExp
}

const WORDS: readonly Word[] = [
  ...MATTERS.map(([matter, score, words]): Word => ({ matter, score, pattern: sticky(words) })),
  { score: 0, pattern: sticky(AROUND.toSorted((a, b) => b.length - a.length).join('|')) },
]

function sticky(words: string): RegExp {
  return new RegExp(words, 'uy')
}

/** From this score on, and this far from the next, a heading says its item. */
const SURE = 2.5
const MARGIN = 1.5
/** What it adds that a heading stands in the place of its item: （一） is where 主动公开 is. */
const IN_PLACE = 0.8

/** 强化监管执法信息公开: what the words before it say is what was published. */
const ENDS_OPEN = /公开(?:工作|情况|方面)?$/u
const AT_END = 0.8
/** 健全信息公开机制: how the work is organised, where no word says what was published. */
const ENDS_FRAME = /(?:机制|体系|制度|责任|格局|机构|架构)(?:建设|情况|方面|工作)?$/u
const GENERAL = 1 + IN_PLACE
const PUBLISHED = 'overview.proactive'

const PLACES: readonly TextField[] = [
  'overview.proactive',
  'overview.onRequest',
  'overview.management',
  'overview.platforms',
  'overview.oversight',
]

/** Reads the words of a heading of part one, without its number. Nothing where they name no matter. */
export function headingMeaning(words: string, number?: number): HeadingMeaning | undefined {
  const text = words.normalize('NFKC').replace(/\s/gu, '')
  const scores = new Map<Matter, number>()
  let covered = 0
  for (const { matter, score, length } of wordsIn(text)) {
    covered += length
    // The later of two that say as much is what the heading is about: 主动公开平台.
    if (matter) raise(scores, matter, score)
  }
  if (scores.size === 0) return undefined
  const placed = PLACES[(number ?? 0) - 1]
  if (placed && scores.has(placed)) scores.set(placed, (scores.get(placed) ?? 0) + IN_PLACE)
  const ranked = [...scores].reverse().sort(([, a], [, b]) => b - a)
  const isWhole = covered === text.length
  const [one, also] = joinedIn(text)
  const both = one && { field: one, score: scores.get(one) ?? 0, isSure: false, isWhole }
  if (both && also !== undefined && also !== 'other') return { ...both, also }
  const [[field, score] = ['other' as const, 0], second] = ranked
  const isSure = field !== 'other' && score >= SURE && score - (second?.[1] ?? 0) >= MARGIN
  if (both && !isSure) return both
  const isOfWork = field === PUBLISHED && score <= GENERAL && scores.has('other')
  if (isOfWork && ENDS_FRAME.test(text)) return { field: 'other', score, isSure, isWhole }
  const published = (scores.get(PUBLISHED) ?? -AT_END) + AT_END
  if (!isSure && ENDS_OPEN.test(text) && published > score)
    return { field: PUBLISHED, score: published, isSure, isWhole }
  return { field, score, isSure, isWhole }
}

/** The first two matters that a heading names one beside the other, an item of the form first, each clear enough alone. */
function joinedIn(text: string): [TextField, Matter] | [] {
  const named = [...wordsIn(text)].flatMap(({ matter, score, ...place }) =>
    matter && score >= SURE ? [{ matter, ...place }] : [],
  )
  const second = named.findIndex(({ matter, start }, i) => {
    const before = named[i - 1]
    const between = text.slice((before?.start ?? 0) + (before?.length ?? 0), start)
    return before !== undefined && before.matter !== matter && JOINS.test(between)
  })
  const [first, other] = named.slice(Math.max(second - 1, 0), second + 1)
  return first && other && first.matter !== 'other' ? [first.matter, other.matter] : []
}

const JOINS = /[和与及、并]/u

/** Words of one matter say more together, but not twice as much. */
function raise(scores: Map<Matter, number>, matter: Matter, score: number): void {
  const before = scores.get(matter) ?? 0
  scores.delete(matter)
  scores.set(matter, Math.max(before, score) + Math.min(before, score) / 4)
}

/** How many characters of a text, from its start, are words of a heading up to the first that names its matter. */
export function headingLength(text: string): number {
  let covered = 0
  for (const { start, length, matter, score } of wordsIn(text.slice(0, LONGEST))) {
    if (start > covered) return 0
    covered = start + length
    if (matter && matter !== 'other' && score >= SURE) return covered
  }
  return 0
}

const LONGEST = 45

/** The longest word at each place, from left to right. */
function* wordsIn(
  text: string,
): Generator<{ start: number; length: number; matter?: Matter; score: number }> {
  for (let start = 0; start < text.length;) {
    let [length, best] = [0, undefined as Word | undefined]
    for (const word of WORDS) {
      word.pattern.lastIndex = start
      const found = word.pattern.exec(text)?.[0].length ?? 0
      if (found > length) [length, best] = [found, word]
    }
    if (best) yield { start, length, score: best.score, ...(best.matter && { matter: best.matter }) }
    start += Math.max(length, 1)
  }
}
