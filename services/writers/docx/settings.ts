/** How a Word file takes its pages. */
export interface PageSettings {
  /** Odd and even pages have footers of their own. */
  readonly oddAndEven: boolean
  /** Even pages have left and right margins exchanged. */
  readonly mirrored: boolean
}

/** Two characters, in twips. */
const TAB_STOP = 630

/** The part word/settings.xml, in the order of its schema; the package's own knows no mirrored margins. */
export function settingsXml({ oddAndEven, mirrored }: PageSettings): string {
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
    '<w:settings xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">' +
    (mirrored ? '<w:mirrorMargins/>' : '') +
    `<w:defaultTabStop w:val="${TAB_STOP}"/>` +
    (oddAndEven ? '<w:evenAndOddHeaders/>' : '') +
    '<w:compat><w:compatSetting w:name="compatibilityMode" ' +
    'w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>'
  )
}
