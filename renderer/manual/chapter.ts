/** A heading of the manual and what stands below it. */
export interface Section {
  /** Its name in an address, unique in its chapter. */
  readonly id: string
  readonly depth: number
  readonly title: string
  /** Made by the build from our own Markdown, which holds no HTML. */
  readonly html: string
  /** The same in words alone, to search in. */
  readonly text: string
}

export interface Chapter {
  /** The name of its file in docs/手册. */
  readonly id: string
  readonly title: string
  /** The first is the chapter itself. */
  readonly sections: readonly Section[]
}

/** A place in the manual: a chapter, or “章#节”. */
export type Place = string

export interface Found {
  readonly chapter: Chapter
  readonly section: Section
}

/** What a place names. */
export function findPlace(chapters: readonly Chapter[], place: Place): Found | undefined {
  const [id, heading] = place.split('#')
  const chapter = chapters.find((each) => each.id === id)
  const section = chapter?.sections.find((each, i) => (heading === undefined ? i === 0 : each.id === heading))
  return chapter && section && { chapter, section }
}
