import type { FormTable } from '../../../core/form/form.ts'
import { columnBalances } from '../../../core/report/balance.ts'
import { useEditor } from '../editor-context.ts'
import { useReport } from '../use-session-value.ts'
import { isLong } from './figures-width.ts'

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
        {columnBalances(form, balance, report).map(({ column, left, right, difference, isEmpty }) => (
          <td
            key={column}
            className={`${difference === 0 ? 'holds' : 'fails'}${isLong(difference) ? ' long' : ''}`}
            title={`${left} 与 ${right}`}
          >
            {isEmpty ? '' : difference === 0 ? '✓ 相等' : `差 ${Math.abs(difference)}`}
          </td>
        ))}
      </tr>
    </tfoot>
  )
}
