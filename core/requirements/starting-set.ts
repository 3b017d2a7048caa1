import type {
  LengthRequirement,
  NamedRequirement,
  RequiredFile,
  RequirementGrade,
  RequirementPlace,
} from './requirements.ts'

/** What offices commonly ask for, to choose from. Which of it is asked is for each notice to say. */
export interface StartingSet {
  readonly lengths: readonly LengthRequirement[]
  readonly matters: readonly NamedRequirement[]
  readonly figures: readonly NamedRequirement[]
  readonly files: readonly RequiredFile[]
}

type Row = readonly [place: RequirementPlace, name: string, words: string, grade?: RequirementGrade]

export const STARTING_SET: StartingSet = {
  lengths: [
    { place: 'overview', most: 1500, grade: 'advice' },
    { place: 'problems', most: 800, grade: 'advice' },
    { place: 'other', most: 500, grade: 'advice' },
  ],
  matters: named([
    ['overview.proactive', '政策解读', '解读 图解 问答'],
    ['overview.proactive', '重点领域信息公开', '重点领域'],
    ['overview.proactive', '回应社会关切', '关切 回应 舆情'],
    ['overview.proactive', '新闻发布', '新闻发布 发布会 通气会'],
    ['overview.onRequest', '申请渠道和办理', '申请'],
    ['overview.onRequest', '因申请引起的复议和诉讼', '复议 诉讼'],
    ['overview.management', '公开前的审查', '审查 审核 三审'],
    ['overview.management', '规范性文件的清理和公布', '规范性文件…清理 规范性文件…废止 文件…集中公开'],
    ['overview.management', '信息的动态调整', '动态调整 动态更新 属性…调整'],
    ['overview.platforms', '政府网站', '网站'],
    ['overview.platforms', '政务新媒体', '新媒体 公众号 微博 客户端'],
    ['overview.platforms', '政府公报', '公报'],
    ['overview.platforms', '线下查阅场所', '查阅点 查阅场所 公开专区 服务大厅'],
    ['overview.oversight', '业务培训', '培训'],
    ['overview.oversight', '工作考核', '考核 考评'],
    ['overview.oversight', '社会评议', '评议 满意度 问卷'],
    ['overview.oversight', '责任追究', '责任追究 追责 问责'],
    ['problems.problems', '本年的具体问题', '问题 不足 不够', 'warning'],
    ['problems.improvements', '上年问题的改进情况', '上年 上一年 去年', 'warning'],
    ['other', '收取信息处理费的情况', '信息处理费', 'warning'],
    ['other', '年度工作要点的落实情况', '工作要点'],
  ]),
  figures: named([
    ['overview.proactive', '主动公开信息的总数', '公开…信息 发布…信息'],
    ['overview.proactive', '政府网站发布的信息', '网站'],
    ['overview.proactive', '政务新媒体发布的信息', '新媒体 公众号 微博'],
    ['overview.proactive', '政策解读', '解读 图解'],
    ['overview.proactive', '新闻发布会', '新闻发布 发布会'],
    ['overview.onRequest', '收到的申请', '收到…申请 受理…申请 新收…申请 申请', 'warning'],
    ['overview.onRequest', '办结的申请', '办结 答复'],
    ['overview.management', '制发的规范性文件', '制发…规范性文件 制定…规范性文件 印发…规范性文件 规范性文件'],
    ['overview.management', '废止的规范性文件', '废止'],
    ['overview.management', '现行有效的规范性文件', '现行有效'],
    ['overview.platforms', '公开专区、查阅点', '专区 查阅点 查阅场所'],
    ['overview.oversight', '培训', '培训'],
    ['other', '信息处理费的通知件数和金额', '信息处理费', 'warning'],
  ]),
  files: [
    { kind: 'docx', name: '年度报告的 Word 文件' },
    { kind: 'pdf', name: '年度报告的 PDF 文件' },
    { kind: 'package', name: '数据包' },
    { kind: 'scan', name: '主要负责人签字、加盖公章的扫描件' },
    { kind: 'xlsx', name: '三张表的电子表格' },
  ],
}

function named(rows: readonly Row[]): NamedRequirement[] {
  return rows.map(([place, name, words, grade = 'advice']) => ({
    place,
    name,
    words: words.split(' '),
    grade,
  }))
}
