import { type Figures } from '../facts/figures.ts'
import type { Grid, Slot } from '../page/page.ts'
import type { Random } from '../facts/random.ts'
import { gridOf, head } from './disclosure.ts'
import { across, figure, label, strange } from './slots.ts'

const DOCUMENTS = ['信息内容', '本年新制作数量', '本年新公开数量', '对外公开总数量']
const ITEMS = ['信息内容', '上一年项目数量', '本年增/减', '处理决定数量']
const FEES = ['信息内容', '上一年项目数量', '本年增/减']
const PURCHASES = ['信息内容', '采购项目数量', '采购总金额']

/**
 * The table of part two in the form of 2019. Of its columns only 处理决定数量 is one of the form of 2021; what 制发 and
 * 现行有效 were is not told by 新制作 and 对外公开.
 */
export function disclosure2019(figures: Figures, random: Random): Grid {
  let strangers = 0
  const other = () => strange(`strange ${strangers++}`, random.int(0, 90))
  const change = () => ({ ...other(), text: random.pick(['0', '+2', '-1', '增加1', '3']) })
  const row = (name: string, ...rest: Slot[]) => [label(name), ...rest]
  const wide = (name: string, first: Slot, last: Slot) => row(name, first, ...across(last, 2))
  return gridOf([
    ...head('一', DOCUMENTS, 4),
    row('规章', other(), other(), other()),
    row('规范性文件', other(), other(), other()),
    ...head('五', ITEMS, 4),
    row('行政许可', other(), change(), figure(figures, 'disclosure:licensing/decisions')),
    row('其他对外管理服务事项', other(), change(), other()),
    ...head('六', ITEMS, 4),
    row('行政处罚', other(), change(), figure(figures, 'disclosure:penalties/decisions')),
    row('行政强制', other(), change(), figure(figures, 'disclosure:coercion/decisions')),
    ...head('八', FEES, 4),
    wide('行政事业性收费', other(), change()),
    ...head('九', PURCHASES, 4),
    wide('政府集中采购', other(), { ...other(), text: `${random.int(1, 900)}.${random.int(10, 99)}万元` }),
  ])
}
