import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ClaimKind } from './kinds.ts'
import { readNarrative } from './narrative.ts'
import { toChineseNumeral } from './numerals.ts'

const YEAR = 2024
const claimsOf = (text: string) =>
  readNarrative(text, YEAR).claims.map(({ kind, value }) => `${kind} ${value}`)
const divisionsOf = (text: string) =>
  readNarrative(text, YEAR).breakdowns.map(
    ({ total, parts }) => `${total} = ${parts.map(({ value }) => value).join(' + ')}`,
  )

describe('what a text claims', () => {
  it.each<[string, string[]]>([
    ['收到70件申请。', ['requests_received_new 70']],
    [
      '全年零申请、零复议、零诉讼。',
      ['requests_received_new 0', 'reconsideration_total 0', 'litigation_total 0'],
    ],
    ['本年度新增行政复议案件1件。', ['reconsideration_total 1']],
    ['未征收行政事业性收费。', ['fees_amount 0']],
    [
      '依申请公开收件11件，其中本年受理10件、上年结转1件。',
      ['requests_received_new 10', 'requests_carried_in 1'],
    ],
    [
      '收到申请19件，上年结转2件。办理结果：予以公开18件，部分公开3件，总计21件。',
      [
        'requests_received_new 19',
        'requests_carried_in 2',
        'granted 18',
        'partly_granted 3',
        'requests_handled 21',
      ],
    ],
    [
      '没有行政复议、行政诉讼和收费情况。',
      ['reconsideration_total 0', 'litigation_total 0', 'processing_fee_charged 0'],
    ],
    ['共收到 1 2 件政府信息公开申请。', ['requests_received_new 12']],
    ['新收申请1,234件。', ['requests_received_new 1234']],
    ['认真办理每一件申请，没有任何一件申请逾期。', []],
    [
      '收到申请５件，办结两件，三件顺延至下年度。',
      ['requests_received_new 5', 'requests_handled 2', 'carried_out 3'],
    ],
    ['收到申请5件，结转至2025年1件。', ['requests_received_new 5', 'carried_out 1']],
    ['收到申请5件，2023年结转1件。', ['requests_received_new 5', 'requests_carried_in 1']],
    ['收到申请5件，不同意公开2件，同意公开3件。', ['requests_received_new 5', 'refused 2', 'granted 3']],
    [
      '收到申请3件，予以公开、部分公开、不予公开各1件。',
      ['requests_received_new 3', 'granted 1', 'partly_granted 1', 'refused 1'],
    ],
    ['予以公开、不予公开分别为3件、2件。', ['granted 3', 'refused 2']],
    ['予以公开、部分公开均为0。', ['granted 0', 'partly_granted 0']],
    ['行政复议、行政诉讼各1件。', ['reconsideration_total 1', 'litigation_total 1']],
    [
      '未发生因政府信息公开申请答复引发的行政复议、行政诉讼。',
      ['reconsideration_total 0', 'litigation_total 0'],
    ],
    [
      '制发规范性文件3件，废止1件，现行有效12件。',
      ['normative_docs_issued 3', 'normative_docs_repealed 1', 'normative_docs_in_force 12'],
    ],
    [
      '发出收费通知2件，总金额320元，实际收取300元。',
      ['processing_fee_notices 2', 'processing_fee_charged 300'],
    ],
    ['收取行政事业性收费35678元。', ['fees_amount 3.5678']],
    ['上年结转政府信息公开申请6件。', ['requests_carried_in 6']],
    ['60件申请均已办结。', ['requests_handled 60']],
    ['规范性文件未制发。', ['normative_docs_issued 0']],
    ['全年未收到针对我局的行政复议申请。', ['reconsideration_total 0']],
    ['受理并答复申请5件。', ['requests_received_new 5', 'requests_handled 5']],
    ['收到申请5件，转下年度办理1件。', ['requests_received_new 5', 'carried_out 1']],
    ['收到廿三件申请，办结3千件。', ['requests_received_new 23', 'requests_handled 3000']],
    ['新收政府信息公开申请一万五件。', ['requests_received_new 15000']],
    ['本年度未收到依申请公开诉求。', ['requests_received_new 0']],
    ['今年没有收到信息公开请求。', ['requests_received_new 0']],
    ['未收到申请人提交的信息公开申请。', ['requests_received_new 0']],
    ['受理依申请信息公开事项12件。', ['requests_received_new 12']],
    ['办结政府信息公开案件12件。', ['requests_handled 12']],
    ['办理县水利局为被申请人的政府信息公开行政复议3件。', ['reconsideration_total 3']],
    [
      '收到申请9件，办结7件，转2025年办理2件。',
      ['requests_received_new 9', 'requests_handled 7', 'carried_out 2'],
    ],
    [
      '收到申请9件，办结8件，转至2025年答复1件。',
      ['requests_received_new 9', 'requests_handled 8', 'carried_out 1'],
    ],
    ['行政复议案件6件，结果维持4件，正在复议2件。', ['reconsideration_total 6']],
    ['行政诉讼3件，其中1件正在诉讼。', ['litigation_total 3']],
    ['未收到依申请公开件、其他信息公开申请。', ['requests_received_new 0']],
    ['我办不涉及行政事业性收费。', ['fees_amount 0']],
    ['本年度未涉及行政处罚、行政强制。', ['admin_penalties 0', 'admin_coercions 0']],
    ['收到申请9件，答复8件，未办理1件。', ['requests_received_new 9', 'requests_handled 8']],
    ['今年未收到一件申请。', ['requests_received_new 0']],
    ['公开行政事业性收费1项，收费总额为3.5万元。', ['fees_amount 3.5']],
    ['一季度收到申请2件，今年共收到申请7件。', ['requests_received_new 7']],
    [
      '收到申请78件，其中自然人70件，法人或其他组织8件。',
      ['requests_received_new 78', 'requests_received_new 70', 'requests_received_new 8'],
    ],
  ])('%s', (text, claims) => {
    expect(claimsOf(text)).toEqual(claims)
  })

  it.each([
    '予以公开和部分公开共42件。',
    '2023年收到申请31件。',
    '依申请公开数量由11件减少为7件。',
    '未发生因逾期未答复被申请行政复议的情况。',
    '无规章和规范性文件制发权限。',
    '主动公开信息1048条，其中行政处罚决定书512份。',
    '上半年收到申请5件。',
    '收到公开举报3件，补正5件。',
    '行政许可事项57项，公示行政许可信息2条。',
    '按照《关于处理5件申请的通知》（国办函〔2020〕109号）办理。',
    '网站发布信息127条，办理留言92条，答复92条。',
    '印发公文320件，其中依申请公开150件、不予公开50件。',
    '坚持收到申请“三个一”机制。',
    '未出现逾期答复申请的情况。',
    '收到网络申请5件。',
    '收到申请二十四五件，办结三五件。',
    '收到申请数十件。',
    '收到申请12+3件。',
    '公开规章148部、规范性文件463件。',
    '未提请市政府印发规范性文件。',
    '办理城市道路占用申请77件。',
    '今年上半年收到申请5件。',
    '公开内容不涉及国家秘密。',
    '转2025年工作要点3条。',
    '主动公开行政许可文件15件、行政处罚文件4件。',
    '收到群众诉求12件，未收到其他要求。',
    '按照信息公开要求发布公告12件。',
  ])('%s says nothing of a figure of the form', (text) => {
    expect(claimsOf(text)).toEqual([])
  })
})

describe('how a text divides a total', () => {
  it.each<[string, string[]]>([
    [
      '收到申请21件，其中：当面1件、网上15件、信函5件；按答复类型分：予以公开3件、不予公开18件。',
      ['21 = 1 + 15 + 5', '21 = 3 + 18'],
    ],
    ['公开171条：政务124条，动态34条，其他13条。', ['171 = 124 + 34 + 13']],
    ['收到申请7件，其中网络5件、信函2件；自然人6件，企业法人1件。', ['7 = 5 + 2', '7 = 6 + 1']],
    ['公开100条，其中网站80条（政策60条，解读20条）、微信20条。', ['80 = 60 + 20', '100 = 80 + 20']],
    ['网站180条、微信220条，共计400条。', ['400 = 180 + 220']],
    ['网站180条、微信220条、微博5条，总数405条。', ['405 = 180 + 220 + 5']],
    ['行政复议案件6件，结果维持4件，正在复议2件。', ['6 = 4 + 2']],
    ['行政复议9件，其中维持7件、撤销2件；行政诉讼4件，3件维持，1件尚未判决。', ['9 = 7 + 2', '4 = 3 + 1']],
    ['行政复议9件，其中维持7件、撤销2件；行政诉讼4件，维持3件，撤销2件。', ['9 = 7 + 2', '4 = 3 + 2']],
    [
      '收到申请54件。其中申请人撤回3件，答复51件。答复结果为公开19件、部分公开6件、不予公开26件。',
      ['54 = 3 + 51', '51 = 19 + 6 + 26'],
    ],
    [
      '收到申请54件。其中申请人撤回3件，答复51件。予以公开19件、部分公开32件。',
      ['54 = 3 + 51', '51 = 19 + 32'],
    ],
    ['收到申请3件，一件网上提出，两件寄来。', ['3 = 1 + 2']],
    ['某局网站发布各类预警信息3216条，其中红色预警412条；某微博发布信息1890条。', ['3216 = 412']],
    ['发布信息818篇，访问量4500次，其中通知545篇，公示20篇。', ['818 = 545 + 20']],
    ['举办活动18场，参加4500人次，其中网上参加2500人次。', ['4500 = 2500']],
    ['收到154件申请，办结148件，结转下年6件。', ['154 = 148 + 6']],
    ['收费1286.45万元（其中学费1102.3万元，考试费184.15万元）。', ['1286.45 = 1102.3 + 184.15']],
    ['注销公众号5个，新增3个。', []],
    ['发布信息55条，更新6条。其中通知27条，公示20条。', ['55 = 27 + 20']],
    ['发布信息55条，更新6条。其中通知4条，公示2条。', ['6 = 4 + 2']],
    // What is done to a thing, an action of its own and another unit behind a semicolon are no parts.
    ['发布信息6500余条，其中更新目录3400余条，对10余个文件进行解读，完成调查17期。', ['6500 = 3400']],
    ['公开信息560条，其中重点信息260条；政策文件22份、解读32条；发布访谈2期。', ['560 = 260']],
    ['累计答复信件150件，其中不予处理的1件；处理舆情14件。', ['150 = 1']],
    // 其中 divides no figure of another sentence where its own has words and no figure.
    ['统计信息23条。发布多种解读，其中图解18件，视频2件。', []],
    ['共公开信息34条，访问量1200次。包括文件3件、通报9件。', ['34 = 3 + 9']],
    // What came in and what was done with it are two lists.
    ['受理申请15件，其中新收14件，结转上年1件，办结13件，结转下年2件。', ['15 = 13 + 2', '15 = 14 + 1']],
    ['收到申请9件，上年结转0件。处理结果中，部分公开2件，不予公开5件，结转下年2件。', ['9 = 2 + 5 + 2']],
    ['公开信息90条。\n其中，网站60条，公众号30条。', ['90 = 60 + 30']],
    ['收到申请90件，占比前三的为东镇50件、西镇20件、北镇20件。', ['90 = 50 + 20 + 20']],
  ])('%s', (text, divisions) => {
    expect(divisionsOf(text).sort()).toEqual([...divisions].sort())
  })

  it('knows the columns of kinds of applicants', () => {
    const { claims } = readNarrative('收到申请78件，其中自然人70件，法人或其他组织8件。', YEAR)
    expect(claims.map(({ columns }) => columns?.length)).toEqual([undefined, 1, 5])
  })

  it('tells a share that fits from one that does not', () => {
    const { breakdowns } = readNarrative('收到申请8件，其中网络6件，占75%，信函2件，占20%。', YEAR)
    expect(breakdowns[0]?.parts.map(({ share }) => share?.fits)).toEqual([true, false])
  })
})

/** Ways to say the same figure. */
const written: readonly ((value: number) => string)[] = [
  String,
  toChineseNumeral,
  (value) => String(value).split('').join(' '),
  (value) => String(value).replaceAll(/\d/gu, (digit) => '０１２３４５６７８９'.charAt(Number(digit))),
]
/** Ways to say the same thing. */
const SENTENCES: readonly (readonly [ClaimKind, readonly string[]])[] = [
  [
    'requests_received_new',
    [
      '共收到政府信息公开申请#件',
      '新收申请#件',
      '收到#件依申请公开申请',
      '受理信息公开申请共计#宗',
      '政府信息公开申请数量为#件',
    ],
  ],
  ['requests_handled', ['办结政府信息公开申请#件', '答复依申请公开#件', '办理政府信息公开申请共#件']],
  ['refused', ['收到申请，不予公开#件', '对申请不同意公开的有#件']],
  ['reconsideration_total', ['被申请行政复议#件', '发生行政复议案件#起', '因信息公开引发行政复议#件']],
  [
    'normative_docs_in_force',
    ['现行有效行政规范性文件#件', '行政规范性文件现行有效#件', '现行有效的规范性文件共#份'],
  ],
]

describe('a figure', () => {
  const sentence = fc.constantFrom(
    ...SENTENCES.flatMap(([kind, forms]) => forms.map((form) => ({ kind, form }))),
  )
  const setting = fc.constantFrom(
    '',
    '2024年，',
    '全年',
    '进一步规范工作。',
    '截至2024年12月31日，',
    '（二）依申请公开。',
  )

  it('is read the same however it is written, with its exact words', () => {
    fc.assert(
      fc.property(
        sentence,
        fc.integer({ min: 1, max: 9999 }),
        fc.constantFrom(...written),
        setting,
        ({ kind, form }, value, write, before) => {
          const text = `${before}${form.replace('#', write(value))}，各项工作有序开展。`
          const found = readNarrative(text, YEAR).claims
          expect(found.map((claim) => [claim.kind, claim.value])).toEqual([[kind, value]])
          for (const { quote, start, end } of found) expect(text.slice(start, end)).toBe(quote)
        },
      ),
    )
  })

  it('of another year is not read', () => {
    fc.assert(
      fc.property(sentence, fc.integer({ min: 2008, max: 2023 }), ({ form }, year) => {
        expect(claimsOf(`${year}年${form.replace('#', '7')}。`)).toEqual([])
      }),
    )
  })

  it('divided into parts is found with all of them', () => {
    const parts = fc.array(fc.integer({ min: 1, max: 500 }), { minLength: 2, maxLength: 7 })
    fc.assert(
      fc.property(
        parts,
        fc.constantFrom('，', '、', '；'),
        fc.constantFrom('，其中', '，其中：', '：', '，包括'),
        (values, joint, opener) => {
          const total = values.reduce((sum, value) => sum + value, 0)
          const names = ['政策', '动态', '公告', '规划', '财务', '统计', '人事']
          const list = values.map((value, i) => `${names[i] ?? ''}${value}条`).join(joint)
          expect(divisionsOf(`全年发布信息${total}条${opener}${list}。`)).toEqual([
            `${total} = ${values.join(' + ')}`,
          ])
        },
      ),
    )
  })
})
