import { Typography } from 'antd'
import type { FontStatus } from '../../core/contract/export.ts'

/** The statutory fonts: what for, which, whether this machine has it, what stands in, where to get it. */
export function FontTable({ fonts }: { readonly fonts: readonly FontStatus[] }) {
  return (
    <table className="font-list">
      <caption className="sr-only">公文字体</caption>
      <thead>
        <tr>
          <th scope="col">用途</th>
          <th scope="col">字体（精确名称）</th>
          <th scope="col">本机</th>
          <th scope="col">替代</th>
          <th scope="col">从哪里来</th>
        </tr>
      </thead>
      <tbody>
        {fonts.map((font) => (
          <FontRow key={font.role} font={font} />
        ))}
      </tbody>
    </table>
  )
}

function FontRow({ font }: { readonly font: FontStatus }) {
  const { role, kind, family, names, installed, standIn, source } = font
  return (
    <tr>
      <th scope="row">
        {role}
        <span className="kind">{kind}</span>
      </th>
      <td>
        <Typography.Text
          className="family"
          copyable={{
            text: family,
            icon: ['复制', '已复制'],
            tooltips: false,
          }}
        >
          {family}
        </Typography.Text>
        {names.length > 0 && <span className="kind">又名 {names.join('、')}</span>}
      </td>
      <td className="has">
        {installed ? <span className="done">✓ 已安装</span> : <span className="warning">✗ 未安装</span>}
      </td>
      <td className="stand-in">{installed ? '不需要' : (standIn ?? '系统默认字体')}</td>
      <td className="whence">{source}</td>
    </tr>
  )
}
