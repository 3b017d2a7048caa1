/** What is done with things that are counted, by what may be said of one count: 举办 and 召开 培训. */
const ACTS = {
  held: '组织|举办|召开|举行|开展|主办|安排|实施',
  made: '发布(?!会)|制作|推出|编发|编印|编写|刊发|推送|更新|印制|发表|编制',
  set: '建成|建立|建设|建有|建了|设立|设置|设有|设了|新设|开设|开通|开辟|打造|运营|运行|维护|管理|拥有|现有|共有|配备|配有|配齐|聘请|聘任|选聘|成立|组建',
  got: '收到|接到|受理|接收',
  done: '办理|办结|答复|回复|处理|承办',
  sent: '发放|下发|发出|印发|制发',
  back: '收回|回收',
  revised: '新修订|修订|修改',
  drawn: '新制定|制定|出台',
  bettered: '完善|健全|规范',
  shown: '公布|公示',
  asked: '邀请|选派|抽调',
  reached: '参加|参训|覆盖|惠及',
} as const

type Act = keyof typeof ACTS

const GROUPS = Object.entries(ACTS) as [Act, string][]
const GROUP_OF = new Map(
  GROUPS.flatMap(([group, words]) =>
    words.split('|').map((word) => [word.split('(')[0] ?? word, group] as const),
  ),
)

/** Any of the acts, as a piece of a pattern. */
export const ACT = Object.values(ACTS).join('|')

/** A verb in quotation marks is of a name: 公众号“青槐发布”. */
const LAST = new RegExp(`^.*(?<act>${ACT})(?![^“”]*”)(?<rest>.*)$`, 'u')

/** A clause at its last act: the act's group, and what stands behind it. */
export function atLastAct(clause: string): {
  readonly act: string
  /** The words from the act on, and those behind it. */
  readonly from: string
  readonly rest: string
} {
  const { act, rest } = LAST.exec(clause)?.groups ?? {}
  if (act === undefined || rest === undefined) return { act: '', from: clause, rest: clause }
  return { act: GROUP_OF.get(act) ?? '', from: act + rest, rest }
}

/** Of what came in no more is answered, of what was answered no more is shown, and of what was sent out no more comes back. */
const NO_MORE: readonly (readonly [Act | '', Act])[] = [
  ['got', 'done'],
  ['got', 'shown'],
  ['done', 'shown'],
  ['', 'shown'],
  ['sent', 'back'],
  ['', 'back'],
  ['', 'asked'],
]

/** Whether the counts of two acts are one count, or the second can't be more, or less, than the first. */
export function relationOf(a: string, b: string): 'same' | 'noMore' | 'noLess' | undefined {
  if (a === b) return 'same'
  if (NO_MORE.some(([one, other]) => one === a && other === b)) return 'noMore'
  if (NO_MORE.some(([one, other]) => one === b && other === a)) return 'noLess'
  return a === '' || b === '' ? 'same' : undefined
}
