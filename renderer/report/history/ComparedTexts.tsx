import { Button } from 'antd'
import { memo, useMemo, useState } from 'react'
import { type FoldedPiece, foldUnchanged, runsOf } from '../../../core/compare/fold.ts'
import { compareTexts } from '../../../core/compare/texts.ts'
import { Differences } from '../../parts/Differences.tsx'

export interface ComparedTextsProps {
  readonly before: string
  readonly after: string
  /** Which entry of what this is, for the name of the button. */
  readonly name: string
}

/** Two versions of a text, with what did not change left out until it is asked for. */
export function ComparedTexts({ before, after, name }: ComparedTextsProps) {
  const [whole, setWhole] = useState(false)
  // A text beside none is shown as it is: all of it came or went.
  const [old, now] = before === '' || after === '' ? [before || after, before || after] : [before, after]
  const stretches = useMemo(() => compareTexts(old, now), [old, now])
  const folded = useMemo(() => foldUnchanged(stretches), [stretches])
  const pieces = useMemo(() => (whole ? runsOf(stretches) : folded), [whole, stretches, folded])
  const words = whole ? '收起全文' : '全文'
  return (
    <>
      {pieces.length > 0 && <Passage pieces={pieces} />}
      {folded.some(({ kind }) => kind === 'folded') && (
        <Button
          size="small"
          type="link"
          aria-expanded={whole}
          aria-label={`${words}：${name}`}
          onClick={() => setWhole(!whole)}
        >
          {words}
        </Button>
      )}
    </>
  )
}

/** Drawn anew only when its pieces are others: the page is, at every key. */
const Passage = memo(function Passage({ pieces }: { readonly pieces: readonly FoldedPiece[] }) {
  return (
    <blockquote className="years-text">
      {pieces.map((piece, i) => (
        <Piece key={i} piece={piece} />
      ))}
    </blockquote>
  )
})

function Piece({ piece }: { readonly piece: FoldedPiece }) {
  switch (piece.kind) {
    case 'same':
      return piece.text
    case 'folded':
      return <span className="left-out">…（略 {piece.text.replaceAll(/\s/gu, '').length} 字）…</span>
    case 'change':
      return <Differences before={visible(piece.before)} after={visible(piece.after)} />
  }
}

/** An end of a paragraph that came or went alone has no ink of its own. */
function visible(words: string): string {
  return words.trim() === '' ? words.replaceAll('\n', '↵\n') : words
}
