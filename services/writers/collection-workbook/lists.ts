import type { WriteSheet } from 'hucre/xlsx'
import { GRADE_WORDS, gradeOf } from '../../../core/checks/grades.ts'
import { rankCategories } from '../../../core/collection/ranking.ts'
import { UNIT_STATE_WORDS } from '../../../core/collection/words.ts'
import type { CollectedUnit, CollectionContent } from './content.ts'
import { type ListColumn, listSheet } from './list-sheet.ts'

/** What a person has to look at because a file could not be read for certain, as the screens call it. */
const IN_DOUBT = '拿不准'

const column = (head: string, width: number, numFmt?: string): ListColumn => ({
  head,
  width,
  ...(numFmt === undefined ? {} : { numFmt }),
})

/** Every unit of the roster, and how it stands. */
export function unitsSheet({ units }: CollectionContent): WriteSheet {
  return listSheet(
    '单位情况',
    [
      column('序号', 6),
      column('机关名称', 40),
      column('类别', 12),
      column('情况', 9),
      column('截止日期', 12),
      column('首次收到', 12),
      column('逾期', 7),
      column('第几版', 8),
      column(GRADE_WORDS.error, 7),
      column(GRADE_WORDS.unwritten, 7),
      column(GRADE_WORDS.warning, 7),
      column(GRADE_WORDS.advice, 7),
      column(IN_DOUBT, 8),
      column('计入汇总', 9),
      column('联系人', 12),
      column('电话', 16),
    ],
    units.map((unit, i) => [
      i + 1,
      unit.name,
      unit.category,
      UNIT_STATE_WORDS[unit.state],
      unit.due,
      unit.receivedOn ?? null,
      unit.late ? '逾期' : null,
      unit.version ?? null,
      unit.errors === null ? null : unit.errors - unit.unwritten,
      unit.errors === null ? null : unit.unwritten,
      unit.warnings,
      unit.advice,
      unit.version === undefined ? null : unit.inDoubt.length,
      unit.excluded || unit.figures === undefined ? '否' : '是',
      unit.contact,
      unit.phone,
    ]),
  )
}

/** Every finding, and what was in doubt when the report was read, with the unit it is about. */
export function findingsSheet({ units, form }: CollectionContent): WriteSheet {
  const heading = new Map(form.parts.map((part) => [part.number, part.heading]))
  return listSheet(
    '问题清单',
    [column('机关名称', 36), column('程度', 8), column('部分', 24), column('问题', 70), column('原文', 40)],
    units.flatMap(({ name, findings, inDoubt }) => [
      ...inDoubt.map(({ part, words }) => [name, IN_DOUBT, part, words, null]),
      ...findings.map((finding) => [
        name,
        GRADE_WORDS[gradeOf(finding)],
        heading.get(finding.part) ?? '',
        finding.message,
        finding.quote?.text ?? null,
      ]),
    ]),
  )
}

/** What one needs to call a unit. */
type CalledUnit = Pick<
  CollectedUnit,
  'name' | 'category' | 'state' | 'due' | 'late' | 'contact' | 'phone' | 'email'
>

/** Units of which nothing came, with whom to call. */
export function missingSheet({ units }: { readonly units: readonly CalledUnit[] }): WriteSheet {
  return listSheet(
    '未报单位',
    [
      column('机关名称', 40),
      column('类别', 12),
      column('截止日期', 12),
      column('逾期', 7),
      column('联系人', 12),
      column('电话', 16),
      column('电子邮箱', 26),
    ],
    units
      .filter(({ state }) => state === 'missing')
      .map(({ name, category, due, late, contact, phone, email }) => [
        name,
        category,
        due,
        late ? '逾期' : null,
        contact,
        phone,
        email,
      ]),
  )
}

/** The heads of the ranking; charts point at its columns. */
export const RANKING = { name: '排名', category: 'A', lateShare: 'E', faultyShare: 'G' } as const

/** Categories by the share that is late, then by the share with errors. */
export function rankingSheet({ units }: CollectionContent): WriteSheet {
  return listSheet(
    RANKING.name,
    [
      column('类别', 20),
      column('单位数', 9),
      column('未报', 9),
      column('逾期', 9),
      column('逾期占比', 11, '0.0%'),
      column('有错误的单位', 13),
      column('有错误占比', 11, '0.0%'),
      column('错误、待填处数', 14),
      column('平均每单位处数', 14, '0.0'),
    ],
    rankCategories(units).map((rank) => [
      rank.category || '未分类',
      rank.units,
      rank.missing,
      rank.late,
      rank.late / rank.units,
      rank.faulty,
      rank.faulty / rank.units,
      rank.errors,
      rank.errors / rank.units,
    ]),
  )
}
