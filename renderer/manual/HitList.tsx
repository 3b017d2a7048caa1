import type { Hit } from './search.ts'

/** Where in the manual the words stand. */
export function HitList({ hits, query }: { readonly hits: readonly Hit[]; readonly query: string }) {
  return (
    <section className="manual-text" aria-label="找到的地方">
      <p role="status" className="muted">
        {hits.length > 0 ? `找到 ${hits.length} 处` : `手册里没有“${query}”，请换一两个字再找。`}
      </p>
      <ul className="manual-hits">
        {hits.map(({ chapter, section, before, words, after }) => (
          <li key={`${chapter.id}#${section.id}`}>
            <a href={`#${chapter.id}`} data-place={`${chapter.id}#${section.id}`}>
              {section.title}
            </a>
            {section.depth > 1 && <span className="muted">　{chapter.title}</span>}
            <p>
              {before}
              <mark>{words}</mark>
              {after}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
