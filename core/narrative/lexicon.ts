import type { Tag } from './tags.ts'

interface Entry {
  readonly tag: Tag | 'filler'
  /** The row of the table of requests, where the words name one row of several. */
  readonly row?: string
  /** The columns of the table of requests, where the words name a kind of applicant. */
  readonly columns?: readonly string[]
  readonly words: string
}

/** Every word put together from one piece of each list: 政府信息 + 公开 + 申请. */
function composed(...lists: readonly string[]): string {
  return lists
    .map((list) => list.split(' ').map((piece) => piece.replace('-', '')))
    .reduce((words, pieces) => words.flatMap((word) => pieces.map((piece) => word + piece)))
    .join(' ')
}

/**
 * The words that reports use for the matters of the form, those of one tag divided by spaces. The longest word wins, so
 * 不同意公开 is not 同意公开; words tagged 'other' only look like one.
 */
export const LEXICON: readonly Entry[] = [
  {
    tag: 'request',
    words: [
      composed('政府信息 政务信息 信息 政务 -', '公开 依申请公开', '申请 申请件 申请事项'),
      composed(
        '依申请公开 依申请 依申请信息公开 申请公开',
        '政府信息 政务信息 信息 的政府信息 的信息 -',
        '申请 件 申请件 -',
      ),
      composed('申请', '政府信息公开 信息公开 政府信息公开事项 信息公开事项 件 -'),
      composed('依申请公开', '政府信息 政务信息 信息', '数量'),
      composed('依申请', '政府信息公开 信息公开 政务公开', '事项 申请事项 件 申请件'),
      composed('依申请公开 公开申请 信息公开', '诉求 请求 需求'),
      composed('政府信息公开 信息公开 依申请公开', '案件 办件'),
      composed('公开', '政府信息 信息 政务信息', '申请 的申请'),
      composed('申请公开', '政府信息 信息', '事项'),
      composed('申请 申请公开 申请获取', '的政府信息 的信息 的公开信息'),
      '依申请公开信件 依申请公开事项 依申请公开办理事项 依申请公开办理件 依申请事项 依申公开 依申公开事项 依申请信息公开申请',
    ].join(' '),
  },
  {
    tag: 'other',
    words:
      '申请人 申请书 申请表 申请内容 申请渠道 申请条件 申请流程 申请方式 申请材料 申请事由 申请程序 申请平台 申请系统 申请受理点 申请事项 ' +
      '依申请公开事项目录 公开信息数 主动公开范围 属于主动公开范围 ' +
      '依申请公开信息数 依申请公开政务信息数 ' +
      '许可申请 行政许可申请 补贴申请 救助申请 低保申请 登记申请 项目申请 办证申请 资金申请 专利申请 商标申请 仲裁申请 援助申请 注册申请 ' +
      '贷款申请 立案申请 强制执行申请 公开申请人 公开栏 公开目录 公开指南 公开专栏 ' +
      '公开信息 公开内容 公开方式 公开渠道 公开平台 公开制度 公开范围 公开透明 公开率 公开工作 未公开 公开条例 ' +
      '办结率 答复率 回复率 办复率 办理率 受理率 公开发布 公开答复 行政复议机关 行政复议机构 行政复议委员会 行政复议决定 复议决定 行政复议法 ' +
      '行政复议体制 行政复议应诉 行政许可信息 行政处罚信息 行政强制信息 行政许可和行政处罚信息 ' +
      '行政许可文件 行政处罚文件 行政强制文件 行政许可类 行政处罚类 许可证 行政许可目录 行政处罚裁量 规范性文件类 规范性文件库 规范性文件清单 规范性文件目录 ' +
      '规范性文件解读 规范性文件草案 规范性文件合法性审核 规章制度 规章类 规章库 规章草案 政策文件 政策性文件 其他文件 ' +
      '处理率 受理点 办理流程 办理程序 收费项目 收费标准 收费依据 收费公示 收费目录 收费清单 补正 举报 处理意见 有效期 有效性 有效率 ' +
      '失效期 无效 发布会 发布厅 新闻发布 申请情况 ' +
      '信访 投诉 留言 来信 来电 热线 工单 咨询 建议 提案 诉求 公开信箱 答复书 告知书 申诉 制发权 制定权 立案 制发权限 制定权限',
  },
  {
    tag: 'other',
    words: [
      composed(
        '不属于 不属 非属 非',
        '本机关 本单位 本部门 本局 本级 本行政机关 我局 我单位 我机关',
        '公开 公开范围 负责公开',
      ),
      '具体行政行为',
    ].join(' '),
  },
  {
    tag: 'assist',
    words: [
      '协助 协查 协办 配合 转办 转送 转交 移送 移交 指导 督办 督促',
      composed('转', '有关 相关 责任 其他', '部门 单位 机关'),
    ].join(' '),
  },
  {
    tag: 'requestWork',
    words:
      '依申请公开工作 依申请公开情况 依申请公开栏目 依申请公开专栏 依申请公开平台 依申请公开系统 依申请公开渠道 依申请公开流程 依申请公开制度 ' +
      '依申请公开指南 依申请公开目录 依申请公开窗口 依申请公开机制 依申请公开程序 依申请公开政府信息工作 依申请公开办理工作',
  },
  {
    tag: 'channel',
    words:
      '互联网提交 网络提交 网上提交 邮政寄送 邮寄提交 信函提交 当面提交 现场提交 书面提交 在线提交 互联网 网络 网上 网站 平台 窗口 专区 公开专区 查阅点 大厅 微信 邮箱 线上 线下 信函 信件 来函 快递 邮寄 当面 现场 传真 电子邮箱 电子邮件 ' +
      '纸质申请 网络申请 网上申请 线上申请 线下申请 信件申请 信函申请 邮寄申请 当面申请 现场申请 书面申请 传真申请 电子邮件申请 邮件申请 平台申请 在线申请 互联网申请 窗口申请 网站申请 系统申请 来信申请 快递申请',
  },
  { tag: 'applicant', columns: ['natural'], words: '自然人 公民个人 自然人申请 公民申请 个人申请' },
  { tag: 'applicant', columns: ['enterprise'], words: '商业企业 商业企业申请 企业申请 企业提出 企业提交' },
  { tag: 'applicant', columns: ['research'], words: '科研机构 科研机构申请' },
  { tag: 'applicant', columns: ['publicInterest'], words: '社会公益组织 公益组织 社会公益组织申请' },
  { tag: 'applicant', columns: ['legalService'], words: '法律服务机构 法律服务机构申请' },
  {
    tag: 'applicant',
    columns: ['enterprise', 'research', 'publicInterest', 'legalService', 'otherOrganisation'],
    words: `${composed('法人', '或 及 和 或者 及其 或非法人', '其他组织 组织')} 法人及非法人组织`,
  },
  { tag: 'applicant', words: '企业法人 其他组织 法人 法人申请' },
  { tag: 'receive', words: '收到 接收 接收到 接到 收受 收件 接件 受理 收 登记 收悉 接受 申请受理' },
  { tag: 'handle', words: '办结 办理 答复 回复 处理 办复 处置 予以答复 办理完毕 处理完毕 答复办结' },
  {
    tag: 'granted',
    words:
      '予以公开 同意公开 准予公开 给予公开 全部公开 完全公开 决定公开 予以全部公开 全部予以公开 属于公开范围',
  },
  { tag: 'publish', words: '公开 公示 展示 集中公开 主动公开' },
  { tag: 'announce', words: '发布 公布' },
  {
    tag: 'partly_granted',
    words: `${composed('- 予以 同意 决定', '部分 部份', '公开 予以公开 同意公开 准予公开')} 区分处理 区分处理后公开 区分公开 属于部分公开范围`,
  },
  {
    tag: 'refused',
    words:
      '不予公开 不同意公开 免于公开 免予公开 不公开 决定不予公开 不予以公开 免予公开信息 不予公开范围 属于不予公开范围 属不予公开范围',
  },
  { tag: 'refused', row: 'refused.stateSecret', words: '属于国家秘密 涉及国家秘密 国家秘密' },
  {
    tag: 'refused',
    row: 'refused.prohibitedByLaw',
    words: '其他法律行政法规禁止公开 法律行政法规禁止公开 法律法规禁止公开 法律、行政法规禁止公开 禁止公开',
  },
  { tag: 'refused', row: 'refused.threeSecurities', words: '三安全一稳定 危及三安全一稳定' },
  {
    tag: 'refused',
    row: 'refused.thirdPartyRights',
    words: '保护第三方合法权益 第三方合法权益 涉及第三方合法权益 损害第三方合法权益',
  },
  {
    tag: 'refused',
    row: 'refused.internalAffairs',
    words: '三类内部事务信息 内部事务信息 内部管理信息 属于三类内部事务信息',
  },
  {
    tag: 'refused',
    row: 'refused.processInformation',
    words: '四类过程性信息 过程性信息 属于四类过程性信息',
  },
  {
    tag: 'refused',
    row: 'refused.enforcementFile',
    words: '行政执法案卷 行政执法案卷信息 执法案卷 属于行政执法案卷',
  },
  { tag: 'refused', row: 'refused.administrativeEnquiry', words: '行政查询事项 属于行政查询事项' },
  {
    tag: 'unavailable',
    words:
      '无法提供 信息不存在 政府信息不存在 不存在 无法予以提供 不能提供 没有所申请信息 没有所申请的信息 没有所申请的政府信息 没有该信息 没有该政府信息',
  },
  {
    tag: 'unavailable',
    row: 'unavailable.notHeld',
    words: '本机关不掌握相关政府信息 本机关不掌握 不掌握相关政府信息 不掌握相关信息 不掌握',
  },
  {
    tag: 'unavailable',
    row: 'unavailable.requiresCreation',
    words: '没有现成信息需要另行制作 没有现成信息 需要另行制作 需另行制作',
  },
  {
    tag: 'unavailable',
    row: 'unavailable.unclearAfterCorrection',
    words: '补正后申请内容仍不明确 补正后内容仍不明确 补正后仍不明确 申请内容不明确',
  },
  { tag: 'not_processed', words: '不予处理 不予以处理 不再处理' },
  {
    tag: 'not_processed',
    row: 'notProcessed.petition',
    words:
      '信访举报投诉类申请 信访举报投诉类 信访投诉举报类申请 信访、举报、投诉类申请 信访、投诉、举报类申请 信访投诉举报 信访举报投诉 信访类申请 信访投诉类申请 信访投诉类 投诉举报类申请 投诉举报类 举报投诉类',
  },
  { tag: 'not_processed', row: 'notProcessed.duplicate', words: '重复申请' },
  { tag: 'not_processed', row: 'notProcessed.publication', words: '要求提供公开出版物 公开出版物' },
  {
    tag: 'not_processed',
    row: 'notProcessed.excessive',
    words: '无正当理由大量反复申请 大量反复申请 无正当理由反复大量申请 反复大量申请 频繁大量申请',
  },
  {
    tag: 'not_processed',
    row: 'notProcessed.reconfirmation',
    words: '要求行政机关确认或重新出具已获取信息 确认或重新出具已获取信息 重新出具已获取信息',
  },
  { tag: 'other_handled', words: '其他处理 其它处理 其他方式处理 作其他处理 其他处理情形' },
  {
    tag: 'other_handled',
    row: 'other.notCorrected',
    words:
      '申请人无正当理由逾期不补正 无正当理由逾期不补正 逾期不补正 逾期未补正 逾期不补正视为放弃 逾期未补正视为放弃 逾期不补正不再处理 逾期未补正不再处理',
  },
  {
    tag: 'other_handled',
    row: 'other.feeUnpaid',
    words:
      '申请人逾期未按收费通知要求缴纳费用 逾期未按收费通知要求缴纳费用 逾期未缴纳费用 逾期未缴费 未按期缴费 未按时缴费 逾期未缴费不再处理 逾期未缴纳费用不再处理',
  },
  {
    tag: 'reconsideration',
    words:
      '行政复议 行政复议案件 行政复议案 行政复议申请 申请行政复议 提起行政复议 复议 复议案件 政府信息公开行政复议',
  },
  {
    tag: 'litigation',
    words:
      '行政诉讼 行政诉讼案件 行政诉讼案 提起行政诉讼 诉讼 诉讼案件 行政应诉 行政应诉案件 应诉案件 被起诉 被诉 被诉案件 被提起诉讼 政府信息公开行政诉讼 应诉',
  },
  {
    tag: 'disputeResult',
    words:
      '未经复议直接起诉 未经复议 直接起诉 复议后起诉 经复议后起诉 结果维持 维持 结果纠正 纠正 纠错 被纠错 撤销 驳回 撤回 败诉 胜诉 其他结果 尚未审结 未审结 审结 ' +
      '正在复议 复议中 正在诉讼 诉讼中 已审结 终止 调解 确认违法 责令履行 责令重新答复 撤诉 一审 二审 再审 在审 正在审理',
  },
  { tag: 'normative', words: '行政规范性文件 规范性文件 行政机关规范性文件 党政规范性文件' },
  { tag: 'regulation', words: '规章 政府规章 市政府规章 省政府规章 部门规章 地方政府规章' },
  {
    tag: 'issue',
    words:
      '制发 制定 制作 印发 出台 新制定 新制发 制订 新出台 新印发 制定出台 制定发布 制定印发 新制订 制定公开 公开发布 发文数 发文数量',
  },
  {
    tag: 'repeal',
    words: '废止 宣布废止 失效 宣布失效 废止失效 废止和失效 废止或失效 废止、失效 废止(失效) 清理废止',
  },
  { tag: 'inForce', words: '现行有效 继续有效 有效 有效存续 存续有效 保留 现有' },
  {
    tag: 'examine',
    words:
      '制作解读 制作政策解读 制作图解 制作解读材料 审查 审核 备案 报备 清理 清查 核查 排查 梳理 解读 评估 修订 修改 征求意见 合法性审核 合法性审查 备案审查 转发 起草 汇编 编纂 转载 上传 刊登 推送 归集 录入 报送 更新',
  },
  { tag: 'permit', words: '行政许可 行政许可决定 行政许可处理决定 行政许可案件 许可决定' },
  { tag: 'penalty', words: '行政处罚 行政处罚决定 行政处罚案件 行政处罚处理决定 处罚决定' },
  {
    tag: 'coercion',
    words: '行政强制 行政强制决定 行政强制措施 行政强制执行 行政强制处理决定 采取行政强制 采取行政强制措施',
  },
  { tag: 'decide', words: '作出 做出 实施 核发 下达 处理决定 准予 审批' },
  { tag: 'fees', words: '行政事业性收费 行政事业性收费金额 行政事业性收费收入' },
  {
    tag: 'processingFee',
    words:
      '信息处理费 信息公开处理费 政府信息公开信息处理费 政府信息公开处理费 信息公开信息处理费 处理费 信息公开费用 依申请公开费用 申请费用 信息公开服务费 政府信息公开服务费',
  },
  {
    tag: 'feeNotice',
    words:
      '收费通知 收费通知书 缴费通知 缴费通知书 信息处理费通知 信息处理费收费通知 信息处理费通知书 信息处理费收费通知书 信息处理费缴费通知 收取信息处理费通知 收取信息处理费通知书 收取信息处理费的通知 收费告知书',
  },
  { tag: 'charge', words: '收取 收缴 实际收取 收费 费用 实收' },
  {
    tag: 'fresh',
    words:
      '新接收 新接 新收件 新登记 新收 新收到 新受理 本年新收 本期新收 本期收到 本期受理 新接到 新增 本年受理 本年度受理 本年收到 本年度收到 当年受理 当年收到',
  },
  {
    tag: 'past',
    words: '上年 上年度 上一年 上一年度 去年 去年度 往年 往年度 以前年度 上年底 以前 年初 期初 上期',
  },
  {
    tag: 'next',
    words: `下年 下年度 下一年 下一年度 次年 次年度 明年 明年度 来年 转下年 转下年度 期末 下期 转入下期 ${composed('年末 年底', '结转 未办结 在办')}`,
  },
  {
    tag: 'carry',
    words:
      '结转 结转至 结转到 结转入 结转自 结转为 转至 转入 转到 转接 转来 转来的 转结 转结至 转结到 顺延 顺延至 顺延到 延期至 延期到 延至 延到 延续 延续至 延续到 遗留 结余 留待 留至 移至 跨年度办理 跨年办理 跨年度',
  },
  {
    tag: 'unfinished',
    words: [
      '未办结 尚未办结 未办理完毕 尚未办理完毕 尚未答复 尚未办理 正在办理 正在办理中 尚在办理 尚在办理中 仍在办理 仍在办理中 在办 待办 待办结 待答复 正在处理 正在处理中 办理中 未完结 尚未完结 跨年办理 跨年度办理',
      composed('正在 尚在 仍在', '法定期限内 法定时限内 办理期限内 答复期限内 期限内', '- 办理 处理'),
    ].join(' '),
  },
  {
    tag: 'late',
    words:
      '逾期答复 超期答复 逾期办理 逾期办结 超期办理 超期办结 答复逾期 答复超期 超过法定期限 超过法定时限 超过期限 超过时限 超出法定期限 超出法定时限',
  },
  {
    tag: 'disclosure',
    words: '政府信息公开 信息公开 政务公开 政务信息公开 政府信息公开工作 信息公开工作 政务公开工作',
  },
  {
    tag: 'anyone',
    words:
      '公民 企业 群众 居民 村民 市民 社会公众 公众 当事人 个人 被申请人 申请人提出 申请人提交 律师 律师事务所 某公司 某企业 某单位 ' +
      composed('王 李 张 刘 陈 杨 赵 黄 周 吴', '某 某某'),
  },
  { tag: 'permitItem', words: '行政许可事项' },
  { tag: 'penaltyItem', words: '行政处罚事项' },
  { tag: 'coercionItem', words: '行政强制事项' },
  {
    tag: 'denial',
    words: '未 暂未 尚未 从未 均未 都未 并未 也未 未曾 未有 均没有 没有 没 均无 无 零 不涉及 未涉及',
  },
  {
    tag: 'filler',
    words: [
      composed('办理 答复 受理 处理 承办', '主体 部门 单位 机关 人员'),
      composed('未到 尚未到 未届 尚未届', '期 答复期 答复期限 办理期限 法定期限 法定答复期限'),
    ].join(' '),
  },
  {
    tag: 'filler',
    words:
      '清零 办件 文件 件数 件次 案件 案 事件 数量 总数量 总数 总量 总额 总金额 金额 数额 总计 共计 合计 累计 一共 共有 共 总 总共 计 数 量 为 是 有 达到 达 约 近 超过 均 各 都 仅 只 了 已 的 已经 皆 也 并 且 尚 仍 现 另 另有 还 还有 剩余 其余 余 ' +
      '向申请人 类 情形 情况 事宜 件 等 等方式 方面 政府信息 信息 业务 途径 工作 分别 分别为 全部 所有 全年 全年度 本年 本年度 年度 年内 年度内 依法 依规 依法依规 中 其中 书 通知书 发生 产生 引发 引起 导致 提出 提起 继续 涉及 因 被 由 ' +
      '规范 规范性 依照 按照 按 按期 按时 及时 按规定 按要求 按规 规定 期限 时限 时间 程序 期限内 时限内 法定 法定期限 法定期限内 在 内 于 以 予以 给予 进行 完成 完毕 经 依 应 正式 认真 妥善 严格 高效 书面 同样 本级 当年 今年 目前 截至 截止 年底 年末 底 末 到 至 自 从 ' +
      '我局 我县 我镇 我委 我办 我区 我市 我省 我院 我乡 我街道 我单位 我中心 我厅 我部门 我所 我站 我室 本局 本县 本镇 本委 本办 本区 本市 本省 本院 本乡 本街道 本单位 本机关 本中心 本部门 本厅 全区 全县 全市 全镇 全省 全局 区 县 市 局 镇 ' +
      '检索 复制 复印 检索、复制、邮寄 检索、复印、邮寄 复制、邮寄 复印、邮寄 处理结果 处理情况 办理情况 答复情况 办理结果 答复结果 的诉求 方面的诉求 发出 年 月 日 新 现 实际 含 包括 包含 有关 相关 关于 对 对于 向 任何 现象 行为 问题 记录 案例 请求 需求 收取 而 一起 任意 征收 征缴 该 此 这 上述 以上 数据 结果 事务 部门 属于 认定 视为 作出 转 。 , : 、 和 及 与 或 以及 或者 并 · ( )',
  },
]
