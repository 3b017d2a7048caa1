import type { Found, Section } from './chapter.ts'

/** A chapter, with the section that is wanted marked. */
export function ChapterView({ chapter, section }: Found) {
  return (
    <article className="manual-text">
      {chapter.sections.map((each) => (
        <SectionView key={each.id} section={each} isShown={each === section} />
      ))}
    </article>
  )
}

function SectionView({ section, isShown }: { readonly section: Section; readonly isShown: boolean }) {
  const { depth, title, html } = section
  const Heading = depth === 1 ? 'h2' : depth === 2 ? 'h3' : 'h4'
  return (
    <section data-shown={isShown ? '' : undefined}>
      <Heading>{title}</Heading>
      {/* Made by the build of our own Markdown, in which HTML is refused. */}
      <div dangerouslySetInnerHTML={{ __html: html }} />
    </section>
  )
}
