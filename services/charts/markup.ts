import type { PlainChart } from '../../core/years/chart.ts'
import { escaped } from '../writers/html/markup.ts'

/** What ECharts adds for a pointer that a picture never meets. */
const FOR_POINTERS = / (?:class|pointer-events|ecmeta_\w+)="[^"]*"/g
const HOVER_STYLES = /<style >.*?<\/style>\n?/gs

/** Ids count up through the whole process; here they count within the chart, and differ between charts of a page. */
const COUNTED_IDS = /\bzr\d+-/g

/** Middle of a line of type above its base line: Word knows no `dominant-baseline`. */
const CENTRED = / dominant-baseline="central"/g

/** All words of a chart are of one type: it is named once. */
const TYPE = / style="(font-size:[^;"]*;font-family:[^;"]*);"/g

/**
 * The drawing as a picture that stands by itself: the same data gives the same bytes, and its title and description say
 * what it shows.
 */
export function pictureMarkup(drawn: string, { id, title, alternative }: PlainChart): string {
  const [, type = ''] = drawn.match(new RegExp(TYPE.source)) ?? []
  const words = `<title>${escaped(title)}</title>\n<desc>${escaped(alternative)}</desc>`
  return drawn
    .replace(HOVER_STYLES, '')
    .replace(FOR_POINTERS, '')
    .replace(TYPE, '')
    .replace(COUNTED_IDS, `${id}-`)
    .replace(CENTRED, ' dy=".35em"')
    .replace(
      /<svg ([^>]*)>/,
      `<svg role="img" aria-label="${escaped(alternative)}" style="${type}" $1>\n${words}`,
    )
    .trim()
}
