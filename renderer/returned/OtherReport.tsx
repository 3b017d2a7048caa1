import { Button } from 'antd'
import type { Stranger } from '../../core/compare/whose.ts'

export interface OtherReportProps {
  /** The file's. */
  readonly name: string
  readonly stranger: Stranger
  readonly goOn: () => void
  readonly putAway: () => void
}

/** Says of a file that it is of another unit or year, before anything of it is shown, and asks whether to go on. */
export function OtherReport({ name, stranger: { unit, year }, goOn, putAway }: OtherReportProps) {
  const what = [...(unit ? ['另一个单位'] : []), ...(year ? ['另一个年度'] : [])].join('、')
  return (
    <section className="panel other-report" role="alert">
      <h2>
        “{name}”像是{what}的报告
      </h2>
      <table>
        <thead>
          <tr>
            <td />
            <th scope="col">文件里</th>
            <th scope="col">这份报告</th>
          </tr>
        </thead>
        <tbody>
          {unit && <Row what="单位" file={unit.file} here={unit.here} />}
          {year && <Row what="年度" file={`${year.file}年`} here={`${year.here}年`} />}
        </tbody>
      </table>
      <p>
        可能选错了文件，或者打开了别的报告。确实是这份报告、只是有人改了
        {unit && year ? '名称和年份' : unit ? '名称' : '年份'}的，可以继续核对。
      </p>
      <div className="row">
        <Button type="primary" autoFocus onClick={putAway}>
          换一份文件
        </Button>
        <Button onClick={goOn}>仍要核对</Button>
      </div>
    </section>
  )
}

function Row({ what, file, here }: { readonly what: string; readonly file: string; readonly here: string }) {
  return (
    <tr>
      <th scope="row">{what}</th>
      <td>{file || '（没有写）'}</td>
      <td>{here || '（没有写）'}</td>
    </tr>
  )
}
