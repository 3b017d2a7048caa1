import type { ClaimKind } from '../../narrative/kinds.ts'
import {
  type CellAddress,
  type ClaimedFigures,
  columnOf,
  type CountedDisputes,
  enteredColumns,
  type FollowedFigure,
  type FollowedGroup,
  type FormTable,
  rowOf,
} from '../form.ts'

/** A figure that narratives speak of, too, under the name they have for it. */
export function followedClaim(
  claimed: ClaimedFigures,
  kind: ClaimKind,
  label: string,
  unit: FollowedFigure['unit'] = '件',
): FollowedFigure {
  const figure = claimed[kind]
  if (!figure) throw new Error(`The form has no cell for ${kind}`)
  return { key: kind, label, unit, table: figure.table, of: figure.of }
}

/** What parts three and four are followed by in every edition. */
export function followedRequests(
  claimed: ClaimedFigures,
  requests: FormTable,
  kinds: readonly CountedDisputes[],
  disputes: FormTable,
): FollowedGroup[] {
  return [
    {
      label: '依申请公开',
      rows: [
        followedClaim(claimed, 'requests_received_new', '本年新收'),
        followedClaim(claimed, 'requests_carried_in', '上年结转'),
        followedClaim(claimed, 'granted', '予以公开'),
        followedClaim(claimed, 'partly_granted', '部分公开'),
        followedClaim(claimed, 'refused', '不予公开'),
        followedClaim(claimed, 'unavailable', '无法提供'),
        followedClaim(claimed, 'not_processed', '不予处理'),
        followedClaim(claimed, 'other_handled', '其他处理'),
        followedClaim(claimed, 'requests_handled', '办理结果总计'),
        followedClaim(claimed, 'carried_out', '结转下年度'),
      ],
    },
    { label: '新收申请的申请人', rows: applicants(claimed, requests) },
    ...kinds.map((kind) => ({ label: kind.label, rows: outcomes(kind, disputes) })),
  ]
}

function applicants(claimed: ClaimedFigures, requests: FormTable): FollowedFigure[] {
  const received = claimed.requests_received_new?.of.map(rowOf) ?? []
  return enteredColumns(requests).map(({ key, label }) => ({
    key: `applicant.${key}`,
    label,
    unit: '件',
    table: requests.id,
    of: received.map((row): CellAddress => `${row}/${key}`),
  }))
}

function outcomes({ label: name, total }: CountedDisputes, disputes: FormTable): FollowedFigure[] {
  const totals = new Set(total.map(columnOf))
  return disputes.columns.map(({ key, label }) => ({
    key: `${name}.${key}`,
    label: totals.has(key) ? `${name}${label}` : label,
    unit: '件',
    table: disputes.id,
    of: total.map((address): CellAddress => `${rowOf(address)}/${key}`),
  }))
}
