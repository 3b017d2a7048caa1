import type { FormTable } from '../../../core/form/form.ts'
import { type ColumnBalance, columnBalances } from '../../../core/report/balance.ts'
import { useEditor } from '../editor-context.ts'
import { useReport } from '../use-session-value.ts'

/** Under each column, whether the form's relation holds, and by how much it does not. */
export function BalanceRow({ table }: { readonly table: FormTable }) {
  const { form } = useEditor()
  const report = useReport()
  const balance = form.balances.find((each) => each.table === table.id)
  if (!balance) return null
  const labels = table.columnWidths.length - balance.columns.length
  return (
    <tfoot>
      <tr>
        <th scope="row" colSpan={labels}>
          勾稽：{balance.sides.map((side) => side.replace('加', '＋')).join('＝')}
        </th>
        {columnBalances(form, balance, report).map((each) => (
          <td
            key={each.column}
            className={`${standing(each)}${hasRoom(each) ? '' : ' long'}`}
            title={`${each.left} 与 ${each.right}`}
          >
            <span className="balance">
              {each.isEmpty ? '' : each.difference === 0 ? '✓ 相等' : `差 ${Math.abs(each.difference)}`}
            </span>
          </td>
        ))}
      </tr>
    </tfoot>
  )
}

/** As many digits have room beside their word in the narrowest column, on one line. */
const ROOM = 5

function hasRoom({ difference }: ColumnBalance): boolean {
  return String(Math.abs(difference)).length <= ROOM
}

/** What is still to be filled in is no fault. */
function standing({ difference, isOpen }: ColumnBalance): string {
  if (difference === 0) return 'holds'
  return isOpen ? 'muted' : 'fails'
}
