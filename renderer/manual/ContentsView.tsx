import type { Chapter } from './chapter.ts'

/** All chapters with what they are about. */
export function ContentsView({ chapters }: { readonly chapters: readonly Chapter[] }) {
  return (
    <nav className="manual-text" aria-label="手册目录">
      <h2>手册</h2>
      {chapters.map(({ id, title, sections }) => (
        <section key={id}>
          <h3>
            <a href={`#${id}`} data-place={id}>
              {title}
            </a>
          </h3>
          <ul className="manual-sections">
            {sections
              .filter(({ depth }) => depth === 2)
              .map((section) => (
                <li key={section.id}>
                  <a href={`#${id}#${section.id}`} data-place={`${id}#${section.id}`}>
                    {section.title}
                  </a>
                </li>
              ))}
          </ul>
        </section>
      ))}
    </nav>
  )
}
