import { describe, expect, it } from 'vitest'
import { readNarrative } from './narrative.ts'

const YEAR = 2024
const claimsOf = (text: string) =>
  readNarrative(text, YEAR).claims.map(({ kind, value }) => `${kind} ${value}`)
const divisionsOf = (text: string) =>
  readNarrative(text, YEAR).breakdowns.map(
    ({ total, parts }) => `${total} = ${parts.map(({ value }) => value).join(' + ')}`,
  )

describe('what became of a figure, told behind a comma', () => {
  it.each([
    ['收到申请9件，办结8件，1件涉及第三方，顺延至2025年。', 'carried_out 1'],
    ['上年结转3件、新收21件，办结23件，尚有1件待办，按规定结转。', 'carried_out 1'],
    ['收到申请9件，办结8件，另1件正在补正，留待次年办理。', 'carried_out 1'],
    ['收到申请6件，其中5件予以公开，1件材料不齐，作不予处理答复。', 'not_processed 1'],
    ['收到申请6件，5件予以公开，另1件经检索，按无法提供答复。', 'unavailable 1'],
  ])('%s', (text, claim) => expect(claimsOf(text)).toContain(claim))

  it.each([
    ['收到申请9件，办结7件，其余结转下年。', ['requests_received_new 9', 'requests_handled 7']],
    ['收到申请9件，均予以公开。', ['requests_received_new 9']],
    ['收到申请9件，涉及征地5件，均不予公开。', ['requests_received_new 9']],
    ['收到申请9件，无结转下年。', ['requests_received_new 9', 'carried_out 0']],
  ])('%s is of others', (text, claims) => expect(claimsOf(text)).toEqual(claims))
})

describe('what is to be done, was done in time, or stands beside', () => {
  it.each<[string, string[]]>([
    [
      '收到申请21件，连同上年结转4件，应办25件；实际办结22件。',
      ['requests_received_new 21', 'requests_carried_in 4', 'requests_handled 22'],
    ],
    ['收到申请25件，应答复25件，已答复22件。', ['requests_received_new 25', 'requests_handled 22']],
    [
      '收到申请9件，办结8件，1件仍处于答复期内。',
      ['requests_received_new 9', 'requests_handled 8', 'carried_out 1'],
    ],
    ['收到申请9件，在法定答复期限内办结9件。', ['requests_received_new 9', 'requests_handled 9']],
    ['收到申请9件。7件在15个工作日内答复，2件延期。', ['requests_received_new 9']],
    ['依申请公开情况。34件申请的总量高于上一年度。', ['requests_received_new 34']],
  ])('%s', (text, claims) => expect(claimsOf(text)).toEqual(claims))

  it('makes up no total of years, nor of parts of parts', () => {
    const divisions = (text: string) => readNarrative(text, YEAR).breakdowns.map(({ total }) => total)
    expect(divisions('收到申请42件，其中网上30件、信函12件。近三年申请量分别为35件、38件和42件。')).toEqual([
      42,
    ])
    expect(divisions('行政诉讼8件，直接起诉的5件中维持4件、未审结1件，复议后起诉的3件均维持。')).toEqual([])
  })
})

describe('another year', () => {
  it('in brackets ends with them', () => {
    const claims = ['requests_received_new 58', 'requests_carried_in 4', 'requests_handled 60']
    expect(claimsOf('新收申请58件（去年71件），上年结转4件，办结60件。')).toEqual(claims)
  })

  it('in what is looked back on says nothing of this one', () => {
    expect(claimsOf('总结2023年受理申请31件、答复29件的经验，修订规程。')).toEqual([])
    expect(claimsOf('收到申请41件，较2023年收到的52件减少11件，办结41件。')).toContain('requests_handled 41')
  })
})

describe('periods by their ends', () => {
  it('期初, 期末, 本期', () => {
    expect(claimsOf('期初结转3件，本期新收申请20件，办结22件，期末结转1件。')).toEqual([
      'requests_carried_in 3',
      'requests_received_new 20',
      'requests_handled 22',
      'carried_out 1',
    ])
  })
})

describe('results by their place in a list that makes up the requests', () => {
  it.each([
    ['答复申请9件，其中公开4件、不公开1件、无法提供2件、不予处理1件、其他1件。', 'other_handled 1'],
    ['收到申请2件，1件已公开，另1件不予公开。', 'granted 1'],
  ])('%s', (text, claim) => expect(claimsOf(text)).toContain(claim))

  it('其他 beside few results is what is left', () => {
    expect(claimsOf('答复申请9件，其中予以公开4件、其他5件。').join()).not.toContain('other_handled')
  })
})

describe('what is beside the point', () => {
  it.each([
    ['作出工程设计审查、竣工验收等行政许可决定58件。', ['admin_permits 58']],
    ['印发财务审核、资产清查等规范性文件3件。', ['normative_docs_issued 3']],
    ['以街道为答复主体的申请共收到13件。', ['requests_received_new 13']],
    ['收到村民李某当面递交的申请1件。', ['requests_received_new 1']],
    ['收到各类申请240件，其中政府信息公开申请2件。', ['requests_received_new 2']],
    ['备案规章2件、规范性文件8件。', []],
    ['现行有效的规章11件、规范性文件28件。', ['regulations_in_force 11', 'normative_docs_in_force 28']],
    [
      '废止规章1件，规范性文件7件，制发规范性文件3件。',
      ['regulations_repealed 1', 'normative_docs_repealed 7', 'normative_docs_issued 3'],
    ],
    [
      '制定规章6件、废止3件，规范性文件42件。',
      ['regulations_issued 6', 'regulations_repealed 3', 'normative_docs_issued 42'],
    ],
    [
      '收到自然人提出的政府信息公开申请11件，上年结转1件。',
      ['requests_received_new 11', 'requests_carried_in 1'],
    ],
    [
      '新收申请23件，其中网络申请9件、邮寄申请13件；上年结转1件。',
      ['requests_received_new 23', 'requests_carried_in 1'],
    ],
    [
      '收到申请23件，其中网络申请9件、邮寄申请13件。上年结转1件。',
      ['requests_received_new 23', 'requests_carried_in 1'],
    ],
    ['收到申请5件。受理职业病鉴定申请12件、居住证申请46件。', ['requests_received_new 5']],
    ['收到申请5件。热线受理300件，办结290件，正在办理10件。', ['requests_received_new 5']],
    ['收到申请5件。受理物业纠纷30件，办结28件，未办结2件。', ['requests_received_new 5']],
    ['收到申请5件，其中县直部门办理3件、各镇办理2件。', ['requests_received_new 5']],
    ['办理申请未出现差错，答复均未超期。', []],
  ])('%s', (text, claims) => expect(claimsOf(text)).toEqual(claims))
})

it('under the heading of requests they need not be named', () => {
  const claims = (text: string) =>
    readNarrative(text, YEAR, undefined, { subject: 'requests' }).claims.map(
      ({ kind, value }) => `${kind} ${value}`,
    )
  const text = '全年受理13件，答复12件，结转下年1件。'
  expect(claims(text)).toEqual(['requests_received_new 13', 'requests_handled 12', 'carried_out 1'])
  expect(claimsOf(text)).toEqual([])
  expect(claims('热线受理诉求300件，办结290件，正在办理10件。')).toEqual([])
})

it('a result that is not all of the disputes', () => {
  const parts = (text: string) =>
    readNarrative(text, YEAR).breakdowns.map((each) => [each.total, each.parts.map(({ value }) => value)])
  expect(parts('被申请行政复议30件，结果纠正4件，纠错率13%。')).toEqual([[30, [4]]])
  expect(parts('行政复议7件，复议后起诉1件。')).toEqual([])
})

it('what requests were about divides those that came, in a later sentence too', () => {
  const text =
    '收到申请21件；办结20件（含上年结转1件），2件延至2025年。申请事项涉及农田水利9件、河道采砂8件、其他4件。'
  expect(readNarrative(text, YEAR).breakdowns.map(({ total }) => total)).toEqual([21])
})

describe('other ways of saying it', () => {
  it.each<[string, string[]]>([
    [
      '新收申请112件，连同2023年转入的6件，应办118件，实办115件，转入2025年3件。',
      ['requests_received_new 112', 'requests_carried_in 6', 'requests_handled 115', 'carried_out 3'],
    ],
    [
      '收到申请20件，已办18件，1件待2025年答复，转2025年续办1件。',
      ['requests_received_new 20', 'requests_handled 18', 'carried_out 1', 'carried_out 1'],
    ],
    [
      '公开信息131条，其中公告31条；收到依申请公开5条，答复4条，结转下年度1条。',
      ['requests_received_new 5', 'requests_handled 4', 'carried_out 1'],
    ],
    [
      '受理申请9件。予以公开4件、部分公开3件、结转2件。',
      ['requests_received_new 9', 'granted 4', 'partly_granted 3', 'carried_out 2'],
    ],
    ['上年结转的5件和本年新收的58件申请均已办结。', ['requests_carried_in 5', 'requests_received_new 58']],
    ['某部门收到申请904件，某区收到2311件，全市合计3215件。', ['requests_received_new 3215']],
    ['窗口代收各部门信息公开申请62件；自身收到申请2件。', ['requests_received_new 2']],
    ['受理申请3件，均已答复；受理气象业务申请158份，办结158份。', ['requests_received_new 3']],
    ['收到申请6件，其中1件申请人提起行政复议。', ['requests_received_new 6', 'reconsideration_total 1']],
    ['全年审理信息公开类行政复议案件76件，本局被申请行政复议2件。', ['reconsideration_total 2']],
    ['接收公开申请84件。84件申请中，网上提出79件。', ['requests_received_new 84']],
    [
      '信息公开申请收到、办结、结转下年数分别为96件、93件、3件。',
      ['requests_received_new 96', 'requests_handled 93', 'carried_out 3'],
    ],
    ['通报行政处罚案例20起，作出行政处罚决定103件。', ['admin_penalties 103']],
    ['全年未收到依申请公开来信。', ['requests_received_new 0']],
    ['未收到政府信息公开申请信件。', ['requests_received_new 0']],
    ['设立政府信息公开申请信件接收点2处。', []],
    ['收到依申请公开申请表5份。', ['requests_received_new 5']],
    ['收到申请2件。全年无政府信息公开申请结转办理情况。', ['requests_received_new 2', 'carried_out 0']],
    ['收到申请5件，不予公开（三类内部事务信息）2件。', ['requests_received_new 5', 'refused 2']],
    ['无法确认第三方是否同意公开该信息，第三方未同意公开。', []],
    [
      '现行有效规范性文件118件，其中县政府规范性文件74件，部门规范性文件44件。',
      ['normative_docs_in_force 118'],
    ],
    ['处理民事诉讼2件，无行政诉讼。', ['litigation_total 0']],
    ['对未进行公开属性认定和公开属性定为不予公开的公文，重新审查。', []],
    ['收到申请3件，且1件申请信息不属于公开范围，内容无涉及国家秘密。', ['requests_received_new 3']],
    ['废止规范性文件11件，39件规范性文件纳入文件库。', ['normative_docs_repealed 11']],
    ['目前运行的规范性文件6件。', ['normative_docs_in_force 6']],
    ['未接到群众要求公开的信息。', ['requests_received_new 0']],
    [
      '收到申请9件，无法提供3件（不存在2件，需制作1件），不予公开6件。',
      ['requests_received_new 9', 'unavailable 3', 'unavailable 1', 'refused 6'],
    ],
    ['收到申请9件，因第三方权益、执法案卷不予公开的5件。', ['requests_received_new 9', 'refused 5']],
    ['个别答复套用模板，没有针对申请逐项回应。', []],
    ['收行政事业性收费0万元。', ['fees_amount 0']],
    ['没有制定、修改、废止行政规范性文件。', ['normative_docs_issued 0', 'normative_docs_repealed 0']],
    ['没有申请人就答复内容提出行政复议或者到法院起诉。', ['reconsideration_total 0', 'litigation_total 0']],
    ['没有因信息公开引起行政复议或者行政起诉的现象。', ['reconsideration_total 0', 'litigation_total 0']],
    ['无针对本局公开事务的行政复议、诉讼案例。', ['reconsideration_total 0', 'litigation_total 0']],
    ['没有针对当事人的行政复议诉求逐项回应。', []],
    ['未有新增的行政规范性文件。', ['normative_docs_issued 0']],
    ['没有新增行政规范性文件专栏，没有新增行政诉讼。', []],
    ['收到有关依申请公开政府信息办理事项1件。', ['requests_received_new 1']],
    ['认真办理每一件申请，没有任何一件申请逾期。', []],
    ['本年度发生行政复议1件、行政诉讼无。', ['reconsideration_total 1', 'litigation_total 0']],
    ['受理行政复议1件、行政诉讼2件。', ['reconsideration_total 1', 'litigation_total 2']],
    [
      '答复申请28件，其中予以公开占67.9%（19件），不予公开占32.1%（9件）。',
      ['requests_handled 28', 'granted 19', 'refused 9'],
    ],
    ['答复申请28件，网上收到的占67.9%（上年占60%），其余为信函。', ['requests_handled 28']],
    ['公文公开属性认定：主动公开12件，依申请公开10件，不予公开6件。', []],
    ['严格认定公文属性，答复申请6件，其中不予公开6件。', ['requests_handled 6', 'refused 6']],
    ['公开信息120条，其中政策文件10条，未收到政府信息公开申请。', ['requests_received_new 0']],
    ['公开信息120条，其中未收到删除要求，有政策文件10条。', []],
    ['整理执法案卷1130宗，扫描入库。处理信访举报投诉56件。', []],
    ['不予公开3件，其中属于国家秘密1件、执法案卷2件。', ['refused 3', 'refused 1', 'refused 2']],
    ['今年申请办结15件，连同结转件共办结18件，2件转入下一年度。', ['requests_handled 18', 'carried_out 2']],
    ['收到政府信息公开申请57件（含上年结转件1件）。', ['requests_carried_in 1']],
    ['行政规范性文件存量为5件。', ['normative_docs_in_force 5']],
    ['清理存量规范性文件5件。', []],
    ['行政许可类处理决定数4件，行政处罚类处理决定数0件。', ['admin_permits 4', 'admin_penalties 0']],
  ])('%s', (text, claims) => expect(claimsOf(text)).toEqual(claims))

  it.each<[string, string[]]>([
    ['应处理申请30件（新收28件、结转2件），已处理29件，1件结转下年。', ['30 = 28 + 2', '30 = 29 + 1']],
    ['报告由总体情况等六个部分组成，数据截至年底，涵盖各部门和14个乡镇。', []],
    ['答复42件。答复类型为公开22件、部分公开2件、不予公开18件。', ['42 = 22 + 2 + 18']],
    ['行政复议5件，维持3件、纠正2件；行政诉讼4件，其中未经复议1件、复议后3件。', ['5 = 3 + 2', '4 = 1 + 3']],
    ['共收到申请51件，其中上年结转2件。办结50件，1件结转下年。', ['51 = 2', '51 = 50 + 1']],
    ['收到申请6件，其中1件未补正；其余5件，决定公开3件，不予公开2件。', ['6 = 1 + 5', '5 = 3 + 2']],
    [
      '行政复议8件、行政诉讼5件。8件复议案件中，维持6件，纠正2件；5件诉讼案件中，胜诉4件，败诉1件。',
      ['8 = 6 + 2', '5 = 4 + 1'],
    ],
    [
      '发布信息270条，其中政府网站发布信息95条，累计公开政策文件41条，工作动态25条，通知公告13条，其他16条。',
      ['95 = 41 + 25 + 13 + 16'],
    ],
    [
      '发布信息190条，其中政府网站95条，政策文件41条，工作动态25条，通知公告13条，其他16条。',
      ['190 = 95 + 41 + 25 + 13 + 16'],
    ],
  ])('%s', (text, divisions) => expect(divisionsOf(text)).toEqual(divisions))
})
