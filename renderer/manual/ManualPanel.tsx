import { chapters } from 'virtual:manual'
import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { BareInput } from '../parts/BareInput.tsx'
import { PlainButton } from '../parts/PlainButton.tsx'
import { findPlace, type Found, type Place } from './chapter.ts'
import { ChapterView } from './ChapterView.tsx'
import { ContentsView } from './ContentsView.tsx'
import { HitList } from './HitList.tsx'
import { closeManual, CONTENTS, openManual } from './open-manual.ts'
import { PictureView } from './PictureView.tsx'
import { searchManual } from './search.ts'
import './manual.css'

/** The manual beside the screen, which stays as it is. Esc closes it. */
export function ManualPanel({ place }: { readonly place: Place }) {
  const [query, setQuery] = useState('')
  const [past, setPast] = useState<readonly Place[]>([])
  const [picture, setPicture] = useState<string>()
  const panel = useFocusWhileShown()
  const turnTo = (next: Place) => {
    setPast([...past, place])
    setQuery('')
    openManual(next)
  }
  const turnBack = () => {
    const before = past.at(-1)
    setPast(past.slice(0, -1))
    setQuery('')
    if (before !== undefined) openManual(before)
  }
  const found = findPlace(chapters, place)
  useEscape()
  useReadFromTop(panel, query, found)
  return (
    <aside
      ref={panel}
      className="manual"
      aria-label="手册"
      tabIndex={-1}
      data-region
      onClick={(event) => {
        const link = (event.target as Element).closest('a')
        if (!link) return
        event.preventDefault()
        const { place: to, picture: wanted } = link.dataset
        if (to !== undefined) turnTo(to)
        if (wanted !== undefined) setPicture(wanted)
      }}
      onKeyDown={(event) => {
        if (!(event.ctrlKey || event.metaKey) || event.key !== 'p') return
        event.preventDefault()
        event.stopPropagation()
        window.print()
      }}
    >
      <header className="manual-head">
        <PlainButton size="small" disabled={past.length === 0} onClick={turnBack}>
          ← 返回
        </PlainButton>
        <PlainButton size="small" onClick={() => turnTo(CONTENTS)}>
          目录
        </PlainButton>
        <BareInput
          type="search"
          className="search-box"
          aria-label="在手册里找"
          placeholder="在手册里找，例如“勾稽”"
          value={query}
          onChange={setQuery}
        />
        <PlainButton size="small" title="Ctrl+P" onClick={() => window.print()}>
          打印
        </PlainButton>
        <PlainButton size="small" title="Esc" onClick={closeManual}>
          关闭
        </PlainButton>
      </header>
      <div className="manual-page" tabIndex={0} role="region" aria-label="手册正文">
        {query.trim() !== '' ? (
          <HitList hits={searchManual(chapters, query)} query={query.trim()} />
        ) : found ? (
          <ChapterView {...found} />
        ) : (
          <ContentsView chapters={chapters} />
        )}
      </div>
      {picture !== undefined && <PictureView address={picture} close={() => setPicture(undefined)} />}
    </aside>
  )
}

/** The manual has the keyboard when it comes; what had it before gets it back. */
function useFocusWhileShown() {
  const panel = useRef<HTMLElement>(null)
  useLayoutEffect(() => {
    const before = document.activeElement
    const own = panel.current
    own?.querySelector<HTMLElement>('input')?.focus()
    return () => {
      const isHere = own?.contains(document.activeElement) || document.activeElement === document.body
      if (isHere && before instanceof HTMLElement) before.focus()
    }
  }, [])
  return panel
}

/** Esc closes the manual, where nothing that is being written wants the key for itself. */
function useEscape(): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.isComposing || event.defaultPrevented) return
      const target = event.target as Element
      const isWriting =
        target.matches('input, textarea, [contenteditable=true]') && !target.closest('.manual')
      if (!isWriting && !document.querySelector('dialog:modal')) closeManual()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [])
}

/** A page is read from its place on, hits from the first. */
function useReadFromTop(
  panel: React.RefObject<HTMLElement | null>,
  query: string,
  found: Found | undefined,
): void {
  const address = found && `${found.chapter.id}#${found.section.id}`
  const isFirst = found?.section === found?.chapter.sections[0]
  useLayoutEffect(() => {
    const page = panel.current?.querySelector('.manual-page')
    const heading = query === '' && !isFirst ? page?.querySelector('[data-shown]') : undefined
    if (heading) heading.scrollIntoView()
    else page?.scrollTo(0, 0)
  }, [panel, query, address, isFirst])
}
