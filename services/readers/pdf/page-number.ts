/** Part of a page's length at its ends where page numbers stand. */
const EDGE = 0.12
const PAGE_NUMBER = /^[—–\-·.－―]*第?\d{1,4}页?(?:[/,，共]*\d{1,4}页?)?[—–\-·.－―]*$/

/** Whether words are the number of their page: by what they say, and by where they stand along it. */
export function isPageNumber(text: string, at: number, length: number): boolean {
  return (at < length * EDGE || at > length * (1 - EDGE)) && PAGE_NUMBER.test(text.replaceAll(/\s+/g, ''))
}
