/** What holds for a Word file as a whole. */
export interface WordSettings {
  /** Even pages have footers of their own. */
  readonly evenAndOddFooters?: boolean
  /** Left and right margins are those inside and outside, as two sides of a sheet are bound. */
  readonly mirrorMargins?: boolean
}

/** Two characters, in twips. */
const TAB_STOP = 630

/** The part word/settings.xml, in the order of its schema: the package has no option for mirrored margins. */
export function settingsXml({ evenAndOddFooters = false, mirrorMargins = false }: WordSettings): string {
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
    '<w:settings xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">' +
    (mirrorMargins ? '<w:mirrorMargins/>' : '') +
    `<w:defaultTabStop w:val="${TAB_STOP}"/>` +
    (evenAndOddFooters ? '<w:evenAndOddHeaders/>' : '') +
    '<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>' +
    '</w:compat></w:settings>'
  )
}
