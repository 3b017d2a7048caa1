/** Marks that stand for Chinese ones, and digits of a full width; 1,240 and 9:30, http:// and (1) in figures keep theirs. */
const OTHER_WIDTH = /(?<!\d),|,(?!\d)|;|(?<!\d):(?!\/\/)|:(?![\d/])|[()]|[０-９]/gu

const WIDE: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：', '(': '（', ')': '）' }

/**
 * A text with its marks in one width, so that 收到5件,其中… is read as 收到5件，其中… is. Every character stays one, and all
 * places are the same.
 */
export function inOneWidth(text: string): string {
  return text.replace(
    OTHER_WIDTH,
    (each) => WIDE[each] ?? String.fromCharCode(each.charCodeAt(0) - 0xff10 + 0x30),
  )
}
