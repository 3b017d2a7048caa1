import type { Severity } from '../finding.ts'

/** Wrong words of one kind, with the reason the user reads. */
export interface WrongTerms {
  readonly severity: Severity
  /** A clause for the user; the source of what is right. */
  readonly reason: string
  readonly terms: readonly WrongTerm[]
}

/** What is wrong, what it should be, and where it is wrong: what stands before and after it. */
export type WrongTerm = readonly [wrong: string, right: string, where?: Where]

export interface Where {
  readonly before?: RegExp
  readonly after?: RegExp
  readonly notBefore?: RegExp
  readonly notAfter?: RegExp
}

/** Met in published reports, and others of the same making: near in sound, in shape, or on the keyboard. */
export const WRONG_TERMS: readonly WrongTerms[] = [
  {
    severity: 'error',
    reason: '报告格式和《政府信息公开条例》的用语',
    terms: [
      ['废纸', '废止', { after: /^(?:件数|的?(?:行政)?规范性文件|的?规章|文件\d)/u }],
      ['度止件数', '废止件数', { before: /本年$/u }],
      ['先行有效', '现行有效', { after: /^(?:件数|的?(?:行政)?规范性|的?规章|文件|\d)/u }],
      ['行政法复议', '行政复议'],
      ['行政复义', '行政复议'],
      ['行政复意', '行政复议'],
      ['行政诉颂', '行政诉讼'],
      ['公开条列', '公开条例'],
      ['公开调例', '公开条例'],
      ['工作条列', '工作条例'],
      ['条列》', '条例》'],
      ['规范行文件', '规范性文件'],
      ['规范性文建', '规范性文件'],
      ['依申情公开', '依申请公开'],
      ['依申清公开', '依申请公开'],
      ['不于公开', '不予公开'],
      ['予已公开', '予以公开', { notBefore: /[给授赋]$/u }],
      ['信息工开', '信息公开'],
      ['政务工开', '政务公开'],
      ['主动工开', '主动公开'],
      ['行政事业型收费', '行政事业性收费'],
      ['保密审察', '保密审查'],
      ['人名政府', '人民政府', { notBefore: /[负责法当事]$/u }],
      ['人名共和国', '人民共和国'],
    ],
  },
  {
    severity: 'warning',
    reason: '报告格式印的是“勾稽关系”，见国办公开办函〔2021〕30号',
    terms: [['钩稽', '勾稽']],
  },
  {
    severity: 'warning',
    reason: '法规和文件的名称',
    terms: [
      ['《中华人民共和国信息公开条例》', '《中华人民共和国政府信息公开条例》'],
      ['《中华人民共和国政府信息条例》', '《中华人民共和国政府信息公开条例》'],
      ['《中华人民共和国政府信息公开工作条例》', '《中华人民共和国政府信息公开条例》'],
      ['政府信息公开与政务公开办公室', '政府信息与政务公开办公室', { before: /国务院办公厅$/u }],
      ['政府信息和政务公开办公室', '政府信息与政务公开办公室', { before: /国务院办公厅$/u }],
      ['法制政府', '法治政府', { notAfter: /^(?:办|工作|机构|部门)/u }],
      ['权利清单', '权力清单'],
    ],
  },
  {
    severity: 'error',
    reason: '错别字',
    terms: [
      ['统一按排', '统一安排'],
      ['工作按排', '工作安排'],
      ['按排部署', '安排部署'],
      ['按排专人', '安排专人'],
      ['按排人员', '安排人员'],
      ['布署', '部署', { notBefore: /[公发颁宣]$/u }],
      ['安排部属', '安排部署'],
      ['决策部属', '决策部署'],
      ['工作部属', '工作部署', { notAfter: /^[单高院企机]/u }],
      ['自已的', '自己的', { notBefore: /[各独亲私擅来出]$/u }],
      ['己经', '已经', { notBefore: /[自知]$/u }],
      ['己完成', '已完成', { notBefore: /[自知]$/u }],
      ['巳', '已', { notBefore: /[甲乙丙丁戊己庚辛壬癸辰]$/u, notAfter: /^[时蛇]/u }],
      ['坐谈会', '座谈会'],
      ['人名群众', '人民群众'],
      ['再接再励', '再接再厉'],
      ['一如继往', '一如既往'],
      ['全力以付', '全力以赴'],
      ['有侍', '有待', { after: /^(?:于|进一步|加强|提高|提升|完善|改进|健全|增强|优化)/u }],
      [
        '进一部',
        '进一步',
        { after: /^(?:加|完善|提|规范|优化|健全|推进|强化|做好|增强|落实|明确|扩大|细化|深化|拓|[，、])/u },
      ],
      ['下一部', '下一步', { after: /^(?:[，将我]|工作|打算|计划)/u }],
      ['贯切', '贯彻', { notBefore: /[一连横]$/u }],
      ['贯撤', '贯彻'],
      ['落实道位', '落实到位'],
      ['培讯', '培训'],
      ['政府网战', '政府网站'],
      ['门户网战', '门户网站'],
      ['新媒休', '新媒体'],
      ['解渎', '解读'],
      ['责任追纠', '责任追究'],
      ['通迅', '通讯', { notAfter: /^[速猛]/u }],
      ['资询', '咨询', { notBefore: /[投融物工出]$/u }],
      ['复盖', '覆盖', { notBefore: /恢$/u, notAfter: /^章/u }],
      ['度绝', '杜绝', { after: /^(?:[了此各类]|不|因|发生|违|泄|出现)/u }],
      ['制渡', '制度', { notBefore: /[控限抑]$/u }],
      ['年渡', '年度'],
      ['存再', '存在', { after: /^(?:的|着|问题|不足|以下|一定|薄弱)/u }],
      ['松驰', '松弛'],
      ['习进平', '习近平'],
      ['习近乎', '习近平'],
    ],
  },
  {
    severity: 'warning',
    reason: '可能是错别字',
    terms: [
      ['既使', '即使', { notAfter: /^[^。]{0,40}[又也]/u }],
      ['做为', '作为', { notAfter: /^[民群人]/u, notBefore: /[叫当]$/u }],
      ['群众反应', '群众反映', { after: /^(?:的|强烈)?(?:问题|诉求|情况|意见)/u }],
      ['公开公开条例', '公开条例'],
      ['的的', '的', { notBefore: /[目标打有]$/u, notAfter: /^[确士]/u }],
      ['件件', '件', { before: /\d$/u, notAfter: /^[件有均都]/u }],
      ['条条', '条', { before: /\d$/u, notAfter: /^[条有均都]/u }],
      ['月月', '月', { before: /\d$/u }],
      ['日日', '日', { before: /\d$/u }],
    ],
  },
  {
    severity: 'advice',
    reason: '公文和报告格式的通行写法',
    terms: [
      ['其它', '其他', { notBefore: /[极尤]$/u }],
      ['帐号', '账号'],
      ['帐户', '账户'],
      ['台帐', '台账'],
      ['部份', '部分'],
      ['答覆', '答复'],
      ['报导', '报道'],
      ['登陆', '登录', { after: /^(?:[^，。；]{0,12}(?:网站|平台|系统|门户|账号|网址)|https?)/u }],
    ],
  },
  {
    severity: 'warning',
    reason: '后面跟日期或时间用“截至”，见《现代汉语词典》',
    terms: [['截止', '截至', { after: /^\s*(?:\d|目前|今年|年底|年末|本年|去年|上年|本报告|报告期)/u }]],
  },
  {
    severity: 'advice',
    reason: '后面跟日期或时间用“截至”，见《现代汉语词典》',
    terms: [
      ['截止到', '截至', { after: /^\s*(?:\d|目前|今|年底|年末|本年|去年|上年)/u }],
      ['截至到', '截至'],
    ],
  },
]
