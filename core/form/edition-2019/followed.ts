import type { FollowedFigure, FollowedGroup, GlanceRow } from '../form.ts'
import { countedDisputes } from '../shared/counted-disputes.ts'
import { disputes } from '../shared/disputes.ts'
import { followedClaim, followedRequests } from '../shared/followed.ts'
import { glanceRequests } from '../shared/glance-requests.ts'
import { claimedFigures } from './claimed-figures.ts'
import { requests } from './requests.ts'

/**
 * The figures people compare from year to year. 新制作 and 对外公开总数量 have keys of their own: nothing tells that they
 * count what 制发 and 现行有效 of the form of 2021 count. Decisions are the same in both.
 */
export const followed: readonly FollowedGroup[] = [
  {
    label: '主动公开',
    rows: [
      own('regulations_made', '规章：新制作', 'regulations/made', '件'),
      own('regulations_published', '规章：新公开', 'regulations/published', '件'),
      own('regulations_public', '规章：对外公开总数', 'regulations/publishedTotal', '件'),
      own('normative_docs_made', '规范性文件：新制作', 'normativeDocuments/made', '件'),
      own('normative_docs_published', '规范性文件：新公开', 'normativeDocuments/published', '件'),
      own('normative_docs_public', '规范性文件：对外公开总数', 'normativeDocuments/publishedTotal', '件'),
      followedClaim(claimedFigures, 'admin_permits', '行政许可'),
      own('other_services', '其他对外管理服务事项', 'otherServices/decisions', '件'),
      followedClaim(claimedFigures, 'admin_penalties', '行政处罚'),
      followedClaim(claimedFigures, 'admin_coercions', '行政强制'),
      own('fee_items', '行政事业性收费：上一年项目', 'fees/lastYear', '项'),
      own('fee_items_change', '行政事业性收费：本年增减', 'fees/change', '项'),
      own('purchases', '政府集中采购：项目', 'procurement/purchases', '项'),
      own('purchases_amount', '政府集中采购：总金额', 'procurement/amount', '万元'),
    ],
  },
  ...followedRequests(claimedFigures, requests, countedDisputes, disputes),
]

function own(
  key: string,
  label: string,
  address: FollowedFigure['of'][number],
  unit: FollowedFigure['unit'],
): FollowedFigure {
  return { key, label, unit, table: 'disclosure', of: [address] }
}

/** The figures the approval sheet shows. */
export const glance: readonly GlanceRow[] = [
  {
    label: '规章',
    lines: [
      [
        { words: '新制作', figure: 'regulations_made' },
        { words: '新公开', figure: 'regulations_published' },
        { words: '公开总数', figure: 'regulations_public' },
      ],
    ],
  },
  {
    label: '规范性文件',
    lines: [
      [
        { words: '新制作', figure: 'normative_docs_made' },
        { words: '新公开', figure: 'normative_docs_published' },
        { words: '公开总数', figure: 'normative_docs_public' },
      ],
    ],
  },
  {
    label: '处理决定',
    lines: [
      [
        { words: '行政许可', figure: 'admin_permits' },
        { words: '行政处罚', figure: 'admin_penalties' },
        { words: '行政强制', figure: 'admin_coercions' },
      ],
    ],
  },
  {
    label: '政府集中采购',
    lines: [
      [
        { words: '项目', figure: 'purchases' },
        { words: '总金额', figure: 'purchases_amount' },
      ],
    ],
  },
  ...glanceRequests,
]
