/** What may be counted in more than one place. */
export interface Matter {
  /** What none is without, looked for first. */
  readonly sign: string
  readonly pattern: RegExp
  /** What tells that less than all is counted: a share by channel or by kind, a part of the year, another year. */
  readonly part: RegExp
  /** Only figures that differ by a slip of the hand are of one count. */
  readonly isSlip?: boolean
  /** Whatever they differ by, they are likely of one count. */
  readonly isSame?: boolean
}

const TOTAL = '(?:共计|总计|合计|累计|共|达)?'
/** Words that name no training, meeting or column of their own. */
const ANY =
  '(?:政务公开(?!专区)|政府信息公开|信息公开|业务|专题|专项|专门|工作|相关|各类|集中|线下|全年|年内|本年度?|累计|共)'
/** Less than all is counted, or what others did. */
const PART =
  /其中|季度|半年|[1-9]月|去年|上年|[以比较][来上]|下属|各[镇乡街部单科股村社]|[镇乡村社]级|报道|每[年季月周]|参加|上级|通过|第[一二三四五六七八九\d]|此外|另|又|再次|新增|保密|计划|拟/u

const OTHER_TIME = /其中|季度|半年|[1-9]月|去年|上年|[以比较][来上]|每[年季月周]|计划|拟/u

interface Thing {
  readonly part?: RegExp
  readonly sign: string
  readonly verbs: string
  readonly what: string
  readonly units: string
}

/** What is counted once in a year, whatever is said before the figure; units that count alike stand together. */
const THINGS: readonly Thing[] = [
  { sign: '培训', verbs: '组织|举办|开展|召开|举行', what: '培训(?:会|班|活动)?', units: '[次期场]' },
  { sign: '新闻发布会', verbs: '组织|召开|举行|举办', what: '新闻发布会', units: '[次场]' },
  {
    sign: '政策解读',
    verbs: '发布|制作|公开|推出',
    what: '政策解读(?:材料|稿件|信息|文章)?',
    units: '[篇条件份]',
  },
  {
    sign: '公开',
    verbs: '(?:已|现)?建(?:[成立设有]|成的)|现?设[立置有]?|开[设辟]|打造|依托|现有|共有|全部|(?<=^|[，。])',
    what: '(?:政务)?公开(?:专区|体验区|查阅点|查阅场所)',
    units: '[个处]',
  },
  { sign: '抽查', verbs: '开展|组织', what: '抽查', units: '(?:轮次|[次轮])', part: OTHER_TIME },
  { sign: '社会评议', verbs: '组织|开展', what: '社会评议', units: '[次场]' },
  { sign: '在线访谈', verbs: '开展|组织|举办', what: '在线访谈', units: '[次期场]' },
  { sign: '会', verbs: '组织|召开|举行', what: '(?:领导小组|推进)(?:会议|会)', units: '[次场]' },
]

/** 举办培训3次, 举办了3次政务公开培训, 全年培训3次. */
export const SAME_THINGS: readonly Matter[] = THINGS.map(({ sign, verbs, what, units, part = PART }) => ({
  sign,
  pattern: new RegExp(
    `(?:(?:${verbs}){1,2}了?|全年|年内|本年度?)${ANY}{0,4}${what}${TOTAL}(?<figure>\\d{1,4}|[一二三四五六七八九十]{1,3})(?<unit>${units})(?!以|左右|余)|(?:${verbs}){1,2}了?${TOTAL}(?<figure>\\d{1,4}|[一二三四五六七八九十]{1,3})(?<unit>${units})${ANY}{0,4}${what}(?=[，。；、]|(?:投入|接受|全部|均|已|运行|建成)|$)`,
    'gmu',
  ),
  part,
  isSame: true,
}))
