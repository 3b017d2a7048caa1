import { describe, expect, it } from 'vitest'
import sample from '../../resources/samples/quxian-2024.json' with { type: 'json' }
import { withFields } from '../report/fields.ts'
import { checkReportShape } from '../report/schema.ts'
import { compose } from './compose.ts'
import { textBlocks } from './paragraphs.ts'
import { titleLines } from './title.ts'
import { type Block, standardLayout } from './tree.ts'

const report = checkReportShape(sample)

describe('the document', () => {
  it('has title, preamble and the six parts in the order of the form', () => {
    const { blocks, meta } = compose(report)
    expect(meta.title).toBe('渠县信访局2024年政府信息公开工作年度报告')
    expect(
      blocks.flatMap((block) => (block.kind === 'heading' && block.level === 1 ? [block.text] : [])),
    ).toEqual([
      '一、总体情况',
      '二、主动公开政府信息情况',
      '三、收到和处理政府信息公开申请情况',
      '四、政府信息公开行政复议、行政诉讼情况',
      '五、存在的主要问题及改进情况',
      '六、其他需要报告的事项',
    ])
  })

  it('leaves a blank cell blank and computes totals', () => {
    const changed = withFields(report, [
      ['requests:received/natural', 4],
      ['requests:carriedIn/natural', null],
    ])
    const table = compose(changed).blocks.find(
      (block) => block.kind === 'table' && block.table === 'requests',
    )
    const cells = table?.kind === 'table' ? table.rows.flatMap((row) => row.cells) : []
    const text = (address: string) => cells.find((cell) => cell.address === address)?.text
    expect(text('received/total')).toBe('4')
    expect(text('carriedIn/natural')).toBe('')
  })

  it('signs only where the office wants it, with the date in Arabic figures without leading zeros', () => {
    expect(compose(report).blocks.at(-1)?.kind).not.toBe('signature')
    const layout = { ...standardLayout, signature: 'seal' } as const
    expect(compose(report, { layout, signedOn: '2025-01-09' }).blocks.at(-1)).toEqual({
      kind: 'signature',
      name: '渠县信访局',
      date: '2025年1月9日',
      seal: true,
    })
  })
})

describe('the title', () => {
  it('stands on one line while there is room', () => {
    expect(titleLines({ name: '县信访局' }, 2024)).toHaveLength(1)
  })

  it.each([
    '渠县信访局',
    '新疆维吾尔自治区伊犁哈萨克自治州霍城县农业农村局',
    '内蒙古自治区呼伦贝尔市莫力达瓦达斡尔族自治旗尼尔基镇人民政府办公室综合行政执法局',
    '某某国家级经济技术开发区管理委员会行政审批服务和政务信息管理综合协调办公室',
  ])('breaks %s within the line and loses nothing', (name) => {
    const lines = titleLines({ name }, 2024)
    expect(lines.join('')).toBe(`${name}2024年政府信息公开工作年度报告`)
    expect(lines.at(-1)).toBe('2024年政府信息公开工作年度报告')
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(19)
  })
})

describe('paragraphs', () => {
  it('run the printed heading into the first one', () => {
    expect(
      textBlocks('甲。\n\n 乙。', { field: 'other' }, { words: '（一）主动公开', apart: false }),
    ).toEqual([
      { kind: 'paragraph', runIn: '（一）主动公开。', text: '甲。', source: 'other' },
      { kind: 'paragraph', text: '乙。', source: 'other' },
    ])
  })

  it('give the heading its own line where none shall run in, and where there is no text yet', () => {
    const heading = { kind: 'heading', level: 2, text: '（一）问题', ofForm: true, source: 'other' }
    const blocks = (text: string, apart: boolean) =>
      textBlocks(text, { field: 'other' }, { words: '（一）问题', apart })
    expect(blocks('甲。', true)).toEqual([heading, { kind: 'paragraph', text: '甲。', source: 'other' }])
    expect(blocks('', false)).toEqual([heading])
  })

  it('give all headings of a part their own line where one text goes on in numbered paragraphs', () => {
    const part = (platforms: string) =>
      compose(withFields(report, [['overview.platforms', platforms]])).blocks.flatMap((block) =>
        'source' in block && block.source?.startsWith('overview.') === true ? [block] : [],
      )
    const isRunIn = (block: Block) => block.kind === 'paragraph' && block.runIn !== undefined
    expect(part('甲。\n1.乙。').filter(isRunIn)).toHaveLength(5)
    expect(part('1.甲。\n2.乙。').filter(isRunIn)).toEqual([])
  })

  it('recognise second-level headings that the writer typed', () => {
    expect(textBlocks('（一）收费情况。没有收费。\n（二）其他事项', { field: 'other' })).toEqual([
      { kind: 'paragraph', runIn: '（一）收费情况。', text: '没有收费。', source: 'other' },
      { kind: 'heading', level: 2, text: '（二）其他事项', source: 'other' },
    ])
  })
})
