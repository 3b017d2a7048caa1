import { type Form, FURTHER_ITEMS } from '../form.ts'
import { claimedFigures } from './claimed-figures.ts'
import { disclosure } from './disclosure.ts'
import { disputes } from './disputes.ts'
import { requests } from './requests.ts'

/** The form of 2021: 国办公开办函〔2021〕30号, 《中华人民共和国政府信息公开工作年度报告格式》. */
export const edition2021: Form = {
  edition: '2021',
  source: '国办公开办函〔2021〕30号',
  parts: [
    {
      number: 0,
      heading: '基本信息',
      items: [{ kind: 'text', field: 'preamble', label: '引言' }],
    },
    {
      number: 1,
      heading: '一、总体情况',
      items: [
        { kind: 'text', field: 'overview.introduction', label: '总述', optional: true },
        { kind: 'text', field: 'overview.proactive', heading: '（一）主动公开', label: '主动公开' },
        { kind: 'text', field: 'overview.onRequest', heading: '（二）依申请公开', label: '依申请公开' },
        { kind: 'text', field: 'overview.management', heading: '（三）政府信息管理', label: '政府信息管理' },
        {
          kind: 'text',
          field: 'overview.platforms',
          heading: '（四）政府信息公开平台建设',
          label: '政府信息公开平台建设',
        },
        { kind: 'text', field: 'overview.oversight', heading: '（五）监督保障', label: '监督保障' },
        { kind: 'text', field: FURTHER_ITEMS, label: '其他各项', optional: true },
      ],
    },
    {
      number: 2,
      heading: '二、主动公开政府信息情况',
      items: [{ kind: 'table', table: 'disclosure', label: '主动公开情况表' }],
    },
    {
      number: 3,
      heading: '三、收到和处理政府信息公开申请情况',
      items: [{ kind: 'table', table: 'requests', label: '申请收到和处理情况表' }],
    },
    {
      number: 4,
      heading: '四、政府信息公开行政复议、行政诉讼情况',
      items: [{ kind: 'table', table: 'disputes', label: '行政复议、行政诉讼情况表' }],
    },
    {
      number: 5,
      heading: '五、存在的主要问题及改进情况',
      items: [
        {
          kind: 'text',
          field: 'problems.problems',
          heading: '（一）存在的主要问题',
          label: '存在的主要问题',
        },
        { kind: 'text', field: 'problems.improvements', heading: '（二）改进情况', label: '改进情况' },
      ],
    },
    {
      number: 6,
      heading: '六、其他需要报告的事项',
      items: [{ kind: 'text', field: 'other', label: '其他需要报告的事项' }],
    },
  ],
  tables: { disclosure, requests, disputes },
  claimedFigures,
  balances: [
    {
      table: 'requests',
      columns: requests.columns.map((column) => column.key),
      left: ['received', 'carriedIn'],
      right: ['resultsTotal', 'carriedOut'],
      words: '第一项加第二项之和，等于第三项加第四项之和',
    },
  ],
}
