import type { FollowedGroup, GlanceRow } from '../form.ts'
import { countedDisputes } from '../shared/counted-disputes.ts'
import { disputes } from '../shared/disputes.ts'
import { followedClaim, followedRequests } from '../shared/followed.ts'
import { glanceRequests } from '../shared/glance-requests.ts'
import { claimedFigures } from './claimed-figures.ts'
import { requests } from './requests.ts'

/** The figures people compare from year to year. */
export const followed: readonly FollowedGroup[] = [
  {
    label: '主动公开',
    rows: [
      followedClaim(claimedFigures, 'regulations_issued', '规章：制发'),
      followedClaim(claimedFigures, 'regulations_repealed', '规章：废止'),
      followedClaim(claimedFigures, 'regulations_in_force', '规章：现行有效'),
      followedClaim(claimedFigures, 'normative_docs_issued', '规范性文件：制发'),
      followedClaim(claimedFigures, 'normative_docs_repealed', '规范性文件：废止'),
      followedClaim(claimedFigures, 'normative_docs_in_force', '规范性文件：现行有效'),
      followedClaim(claimedFigures, 'admin_permits', '行政许可'),
      followedClaim(claimedFigures, 'admin_penalties', '行政处罚'),
      followedClaim(claimedFigures, 'admin_coercions', '行政强制'),
      followedClaim(claimedFigures, 'fees_amount', '行政事业性收费', '万元'),
    ],
  },
  ...followedRequests(claimedFigures, requests, countedDisputes, disputes),
]

/** The figures the approval sheet shows. */
export const glance: readonly GlanceRow[] = [
  {
    label: '规章',
    lines: [
      [
        { words: '制发', figure: 'regulations_issued' },
        { words: '废止', figure: 'regulations_repealed' },
        { words: '现行有效', figure: 'regulations_in_force' },
      ],
    ],
  },
  {
    label: '行政规范性文件',
    lines: [
      [
        { words: '制发', figure: 'normative_docs_issued' },
        { words: '废止', figure: 'normative_docs_repealed' },
        { words: '现行有效', figure: 'normative_docs_in_force' },
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
  { label: '行政事业性收费', lines: [[{ figure: 'fees_amount' }]] },
  ...glanceRequests,
]
