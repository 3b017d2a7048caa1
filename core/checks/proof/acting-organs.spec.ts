import { describe, expect, it } from 'vitest'
import type { Agency } from '../../report/report.ts'
import { named } from '../found.testing.ts'
import { actingOrgans } from './acting-organs.ts'
import { otherOrgans } from './other-organs.ts'

const office: Agency = { name: '青槐县水务局', level: 'department', region: '云岭省柏川市青槐县' }
const town: Agency = { name: '松岭镇人民政府', level: 'township', region: '青槐县' }
const namedBy = (agency: Agency, text: string) => named((each) => actingOrgans(agency, each), text)

describe('another organ that does what only the own one does', () => {
  it.each([
    [office, '县住建局将进一步完善信息发布审核制度。', '县住建局'],
    [office, '青槐县林业局成立了由局长任组长的领导小组。', '青槐县林业局'],
    [office, '县林业局明确由办公室统一受理、统一发布。', '县林业局'],
    [office, '县林业局党组高度重视政务公开工作。', '县林业局'],
    [office, '县林业局持续优化公开栏目设置。', '县林业局'],
    [office, '2025年，县林业局将重点抓好两项工作：一是推进信息公开；二是加强培训。', '县林业局'],
    [office, '下一步，县林业局将从以下三个方面改进。', '县林业局'],
    [office, '县林业局进一步夯实公开基础。', '县林业局'],
    [office, '任务分解到7个股室，县林业局按季度对各股室落实情况进行通报。', '县林业局'],
    [office, '一是县林业局高度重视政府信息公开工作。', '县林业局'],
    [office, '县林业局官方微博由专人维护，每周更新。', '县林业局'],
    [office, '青槐县林业局严格执行信息发布审批制度。', '青槐县林业局'],
    [town, '柏坪镇在各村公开栏张贴公告61次。', '柏坪镇'],
    [town, '清溪乡围绕乡村振兴公开信息30条。', '清溪乡'],
    [office, '县住建局指定专人负责政务公开工作。', '县住建局'],
    [office, '2024年，县林业局未收取信息处理费。', '县林业局'],
    [office, '会上，县住建局主要领导部署政务公开。', '县住建局'],
    [office, '青槐县林业局认真学习《中华人民共和国政府信息公开条例》。', '青槐县林业局'],
    [office, '2024年度，县应急管理局共收到政府信息公开申请3件。', '县应急管理局'],
    [town, '柏坪镇政府信息公开工作虽然取得成绩，但内容单一。', '柏坪镇'],
    [town, '本年度柏坪镇未收取信息处理费。', '柏坪镇'],
    [town, '柏坪镇把政务公开纳入各村考核。', '柏坪镇'],
    [town, '清溪乡组织政务公开培训2期。', '清溪乡'],
    [town, '红杉区统计局将持续加强队伍建设，不断提高公开水平。', '红杉区统计局'],
    [office, '县粮食和物资储备局坚持每月对网站栏目进行一次自查。', '县粮食和物资储备局'],
    [{ ...office, name: '青槐县供销合作社联合社' }, '县林业局持续优化公开栏目设置。', '县林业局'],
    [office, '柳庄县农业局对公开信息定期开展自查。', '柳庄县农业局'],
    [town, '柏坪镇对历年公开的补贴信息进行了集中检查。', '柏坪镇'],
    [office, '培训方面，县林业局将固定2名人员负责信息公开。', '县林业局'],
    [town, '信息由各站所提供，柏坪镇党政综合办公室统一审核。', '柏坪镇'],
    [town, '按照要求，由柏坪镇党政办公室统一审核把关。', '柏坪镇'],
    [town, '城北街道办事处主动公开政府信息212条。', '城北街道办事处'],
  ])('%o: %s', (agency, text, words) => expect(namedBy(agency, text)).toEqual([words]))

  it.each([
    [office, '县水务局将进一步完善信息发布审核制度。'],
    [office, '县数据局每月对政府网站进行检查，我局对网站栏目每月自查。'],
    [office, '一是县水务局高度重视政府信息公开工作。'],
    [office, '县水务局微信公众号安排专人负责更新。'],
    [office, '县林业局微信公众号转发本局信息6条。'],
    [town, '松岭镇在各村公开栏张贴公告61次，所辖乡镇在村里宣传，中心镇通过广播宣传。'],
    [town, '县统计局将持续加强队伍建设，不断提高公开水平。'],
    [town, '启用镇政务公开体验区，保留街道公众号1个。'],
    [town, '县档案局对我镇公开的信息进行了检查。'],
    [office, '县水务局指定专人负责政务公开工作。'],
    [office, '2025年，县水务局将重点抓好两项工作。县财政局将专项资金拨付到位。'],
    [office, '青槐县水务局未收取信息处理费。'],
    [office, '邀请县司法局主要负责人讲授政务公开，市数据局主要领导到我局调研政务公开。'],
    [office, '县司法局组织开展业务培训2次，县财政局提供名单。'],
    [office, '2024年，松岭镇主动公开政府信息20条。'],
    [town, '2024年度松岭镇主动公开政府信息212条。'],
    [town, '全镇主动公开政府信息212条，各乡镇未收取费用。'],
    [town, '松岭镇把政务公开纳入各村考核。'],
    [office, '柏坪镇把政务公开纳入各村考核。'],
    [{ ...office, name: '青槐县人民政府', level: 'government' }, '县住建局收到政府信息公开申请3件。'],
  ] as const)('%o: %s says nothing', (agency, text) => expect(namedBy(agency, text)).toEqual([]))
})

describe('another township at the head of a sentence', () => {
  const mentionedBy = (text: string) => named((each) => otherOrgans(town, each), text)

  it.each(['镇党政办负责。柏坪镇全年召开会议3次。', '柏坪镇党政办统一收发。', '清溪乡高度重视村务公开。'])(
    '%s',
    (text) => expect(mentionedBy(text)).toHaveLength(1),
  )

  it.each([
    '启用镇政务公开体验区，保留街道公众号1个。',
    '松岭镇全年召开会议3次。',
    '各乡镇认真落实。',
    '全镇坚持公开为常态。',
    '接待柏坪镇全年来访3次。',
  ])('%s says nothing', (text) => expect(mentionedBy(text)).toEqual([]))
})

it('another office of the place, which its name may call by its last step alone', () => {
  const whole: Agency = { ...office, name: '柏川市青槐县水务局' }
  const mentioned = (text: string) => named((each) => otherOrgans(whole, each), text)
  expect(mentioned('青槐县林业局办公室负责日常督促。')).toEqual(['青槐县林业局'])
  expect(mentioned('青槐县水务局办公室负责日常督促，青槐县人民政府网站设有专栏。')).toEqual([])
})
