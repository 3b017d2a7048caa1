import { type WordPart, wordParts } from '../../core/compare/words.ts'
import './differences.css'

/** Two versions of a passage as one, word by word: struck through what went, underlined what came. */
export function Differences({ before, after }: { readonly before: string; readonly after: string }) {
  return wordParts(before, after).map((part, i) => <Words key={i} {...part} />)
}

/** The marks are also said, for those who hear the page. */
function Words({ kind, text }: WordPart) {
  if (kind === 'same') return text
  const Mark = kind === 'removed' ? 'del' : 'ins'
  const name = kind === 'removed' ? '删去' : '加上'
  return (
    <Mark className="difference">
      <span className="sr-only">（{name}：</span>
      {text}
      <span className="sr-only">）</span>
    </Mark>
  )
}
