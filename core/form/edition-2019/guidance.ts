import { guidance2021 } from '../edition-2021/guidance.ts'
import type { GuidanceBook } from '../guidance-book.ts'

const NOTICE = '国办公开办函〔2019〕60号：年度报告格式（试行）'
const ARTICLE_50 = '《政府信息公开条例》第五十条：年度报告应当包括的内容'
const ARTICLE_20 = '《政府信息公开条例》第二十条第（一）（五）（六）（八）（九）项'

/** Guidance for the form of 2019: that of 2021 where both ask the same. */
export const guidance2019: GuidanceBook = {
  ...guidance2021,
  preamble: {
    ...guidance2021.preamble,
    basis: [...guidance2021.preamble.basis.slice(0, 1), NOTICE],
    example:
      '根据《中华人民共和国政府信息公开条例》（国务院令第711号）和《国务院办公厅政府信息与政务公开办公室关于政府信息公开工作年度报告有关事项的通知》（国办公开办函〔2019〕60号）要求，编制{agency}{year}年政府信息公开工作年度报告，所列数据的统计期限为{year}年1月1日至12月31日。',
  },
  'overview.management': {
    ...guidance2021['overview.management'],
    demands: [
      '政府信息的制作、审核、发布和动态调整',
      '规范性文件的制作和公开情况',
      '公开前的保密审查和公开属性认定',
    ],
    example:
      '完善政府信息公开审查机制，发布前逐条进行保密审查和内容审核，全年审核信息____条。{year}年新制作规范性文件____件，新公开____件。',
  },
  disclosure: {
    demands: [
      '按条例第二十条第（一）（五）（六）（八）（九）项填写',
      '没有的填 0，不要留空',
      '“本年增/减”填比上一年增加或减少的项目数，减少的填负数，如 -2',
      '“处理决定数量”是本年作出的决定数，不是项目数',
      '采购总金额以万元为单位填写，最多六位小数，打印时写明单位',
    ],
    basis: [ARTICLE_20, NOTICE],
    returned: ['把项目数填成处理决定数量', '“上一年项目数量”与去年报告加减后的数对不上', '把元当成万元'],
    example: '',
  },
  requests: { ...guidance2021.requests, basis: [...guidance2021.requests.basis.slice(0, 1), NOTICE] },
  disputes: { ...guidance2021.disputes, basis: [...guidance2021.disputes.basis.slice(0, 1), NOTICE] },
  other: {
    demands: ['需要报告的其他事项，没有也要写明'],
    basis: [ARTICLE_50, NOTICE],
    returned: ['空着不写'],
    example: '没有其他需要报告的事项。',
  },
}
