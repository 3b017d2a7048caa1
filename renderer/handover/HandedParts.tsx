import type { HandedPart } from '../../core/handover/handover.ts'
import { useEditor } from '../report/editor-context.ts'

/** The parts, each with how much is written of it; what is not whole can be gone to. */
export function HandedParts({ parts }: { readonly parts: readonly HandedPart[] }) {
  const { show } = useEditor()
  return (
    <section>
      <h2>各部分</h2>
      <table className="handed">
        <tbody>
          {parts.flatMap(({ number, heading, items }) =>
            items.map(({ label, words, isWhole }, i) => (
              <tr key={`${number} ${label}`}>
                {i === 0 && (
                  <th scope="rowgroup" rowSpan={items.length}>
                    <a
                      href={`#${number}`}
                      onClick={(event) => {
                        event.preventDefault()
                        show(number)
                      }}
                    >
                      {heading}
                    </a>
                  </th>
                )}
                <td>{label}</td>
                <td className={isWhole ? '' : 'warning'}>{words}</td>
              </tr>
            )),
          )}
        </tbody>
      </table>
    </section>
  )
}
