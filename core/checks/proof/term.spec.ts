import { describe, expect, it } from 'vitest'
import { applyFirst, found, named } from '../found.testing.ts'
import { editions } from '../../form/editions.ts'
import type { FieldText } from '../texts.ts'
import { checkReferences } from './references.ts'
import { checkTerms } from './term.ts'
import { WRONG_TERMS } from './terms.ts'

describe('wrong words', () => {
  it.each([
    ['本年废纸件数为0。', '本年废止件数为0。'],
    ['先行有效行政规范性文件3件。', '现行有效行政规范性文件3件。'],
    ['符合钩稽关系。', '符合勾稽关系。'],
    ['政府信息公开行政法复议情况。', '政府信息公开行政复议情况。'],
    ['根据《中华人民共和国政府信息公开条列》', '根据《中华人民共和国政府信息公开条例》'],
    ['根据《中华人民共和国信息公开条例》', '根据《中华人民共和国政府信息公开条例》'],
    ['截止2024年12月31日，', '截至2024年12月31日，'],
    ['截止目前，', '截至目前，'],
    ['转结下年度办理，', '结转下年度办理，'],
    ['截止到2024年底，', '截至2024年底，'],
    ['及时布署、安排。', '及时部署、安排。'],
    ['其它需要报告的事项。', '其他需要报告的事项。'],
    ['巳全部办结。', '已全部办结。'],
    ['巩固自已的成果。', '巩固自己的成果。'],
    ['进一部加强。', '进一步加强。'],
    ['登陆县政府网站。', '登录县政府网站。'],
  ])('%s', (text, right) => expect(applyFirst(checkTerms, text)).toBe(right))

  it.each([
    '先行有效措施已经落实。',
    '回收废纸文件柜。',
    '截止日期为6月30日，报名截止时间未到。',
    '公布署名文章3篇，发布署名评论。',
    '按排污许可证、按排名公布。',
    '来自已公开的信息，自己经办。',
    '乙巳年春节、巳时。',
    '做为民办实事的表率。',
    '有目的的宣传，的确。',
    '恢复盖章流程。',
    '极其它意。',
    '部属高校、工作部属单位。',
    '推进一部分工作，进一部门。',
    '15件件件有回复。',
    '投资询价、出资询问。',
    '不于工作日休息。',
    '公开条例、申请条件。',
  ])('%s has none', (text) => expect(named(checkTerms, text)).toEqual([]))

  it('are replaced by words that are not wrong themselves', () => {
    for (const { terms } of WRONG_TERMS) {
      for (const [wrong, right] of terms) {
        expect(wrong).not.toBe(right)
        expect(named(checkTerms, right)).toEqual([])
      }
    }
  })
})

const of2021 = (text: FieldText) => checkReferences(text, { form: editions['2021'], known: editions })
const of2019 = (text: FieldText) => checkReferences(text, { form: editions['2019'], known: editions })

describe('references', () => {
  it.each([
    ['（国办公开办函[2021]30号）', '（国办公开办函〔2021〕30号）'],
    ['《中华人民共和国政府信息公开办法》', '《中华人民共和国政府信息公开条例》'],
    ['（国办发（2021）30号）', '（国办发〔2021〕30号）'],
    ['渠府发【2024】3号', '渠府发〔2024〕3号'],
    [
      '《国务院办公厅政府信息与政务公开办公室关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知》（国办公开办函〔2020〕30号）',
      '《国务院办公厅政府信息与政务公开办公室关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知》（国办公开办函〔2021〕30号）',
    ],
    [
      '《中华人民共和国政府信息公开条例》（国务院令第492号）',
      '《中华人民共和国政府信息公开条例》（国务院令第711号）',
    ],
  ])('%s', (text, right) => expect(applyFirst(of2021, text)).toBe(right))

  it.each([
    '（国办公开办函〔2021〕30号）',
    '（国务院令711号）、（中华人民共和国国务院令第711号）',
    '《中华人民共和国政府信息公开条例》（国务院令第492号公布，国务院令第711号修订）',
    '（2023）川1725行初5号',
    '2024年（2023）',
    '《中华人民共和国政府信息公开条例》自2019年5月15日起施行',
    '《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）',
  ])('%s is right', (text) => expect(named(of2021, text)).toEqual([]))

  it.each([
    '根据《关于政府信息公开工作年度报告有关事项的通知》（国办公开办函〔2019〕60号）要求，编制本报告。',
    '按照国办公开办函[2019]60号文件要求，现公布本年度报告。',
    '按照国办公开办函﹝2019﹞60号文件要求，现公布本年度报告。',
  ])('%s is of another form', (text) => {
    const [finding] = found(of2021, text).filter(({ quote }) => quote?.text.includes('60号'))
    expect(finding).toMatchObject({ rule: 'proof.term', severity: 'warning' })
    expect(finding?.message).toContain('国办公开办函〔2021〕30号')
    expect(named(of2019, text.replace('[2019]', '〔2019〕'))).toEqual([])
  })

  const NOTICE = '《国务院办公厅政府信息与政务公开办公室关于政府信息公开工作年度报告有关事项的通知》'
  it.each([`根据${NOTICE}（国办公开办函〔2021〕30号）编制`, `根据${NOTICE}要求，现公布本报告。`])(
    '%s names the form of 2019 by its title',
    (text) => {
      expect(named(of2021, text)).toEqual(['政府信息公开工作年度报告有关事项的通知'])
      expect(named(of2019, `根据${NOTICE}要求`)).toEqual([])
      expect(named(of2021, `根据${NOTICE}和国办公开办函〔2021〕30号编制`)).toEqual([])
      expect(named(of2021, '根据《云杉县关于政府信息公开工作年度报告有关事项的通知》编制')).toEqual([])
    },
  )

  it('the notice of the report’s own form may stand beside the one it replaced', () => {
    expect(named(of2021, '国办公开办函〔2019〕60号和国办公开办函〔2021〕30号要求')).toEqual([])
    expect(named(of2021, '国办公开办函〔2020〕1号')).toEqual([])
  })
})

describe('what a template left in', () => {
  it.each([
    ['（此处填写主动公开情况）', 'error'],
    ['【请补充本单位情况】', 'error'],
    ['XX县XXXX年工作', 'error'],
    ['××局依法公开。', 'error'],
    ['20XX年，', 'error'],
    ['某某局依法公开。', 'warning'],
    ['（单位名称）依法公开。', 'warning'],
    ['收取0元，如无则填0。', 'warning'],
    ['注意（不超过500字）。', 'warning'],
    ['（此处写两条措施，每条不超过100字）', 'error'],
    ['（每段控制在200字以内）', 'warning'],
    ['（本段待法制科确认后定稿）', 'warning'],
    ['略。', 'error'],
    ['20__年，镇政府将加强管护。', 'error'],
    ['示例：公开100条。', 'warning'],
    ['主动公开情况（填写本单位实际情况）。', 'warning'],
    ['【结合本地区实际说明】', 'warning'],
    ['有关行政复议情况（如有）。', 'warning'],
    ['本部分应写明存在的问题。', 'warning'],
    ['以上内容仅供参考。', 'warning'],
    ['更新《[具体地名]镇信息公开指南》。', 'warning'],
    ['由〔单位名称〕负责编制。', 'warning'],
  ] as const)('%s is %s', (text, severity) => {
    expect(found(checkTerms, text)[0]).toMatchObject({ rule: 'proof.term', severity })
  })

  it.each([
    '申请人可下载申请表（按要求填写后）提交。',
    '传真：0000-0000000（请注明云杉县水务局收）。',
    '来函邮寄至县政府办公室（请在信封上注明“政府信息公开”字样）。',
    '（详见附件）公开（含部分公开）。',
    '通过【图解】【一图读懂】等栏目解读。',
    '申请人王某某、李某。',
    '二○二四年，第二〇〇一号。',
    '填写申请表时予以指导。',
    '（根据实际情况分期公开）制度已建立，（参照执行）。',
    '此部分信息应当主动公开，该项工作需要加强。',
    '提供信息（如有需要）下载。',
    '依据国办公开办函〔2021〕30号。',
    '【文件名称】《云杉县气象灾害防御办法》，见〔年份：2024〕。',
    '设置【具体做法】【单位动态】栏目。',
  ])('%s is not', (text) => expect(named(checkTerms, text)).toEqual([]))
})
