/** A paragraph in a text box, twice as Word writes it: for today's Word, and for older ones that draw in VML. */
export function textBox(paragraph: string, index: number): string {
  const content = `<w:txbxContent>${paragraph}</w:txbxContent>`
  const size = 'cx="5400000" cy="1800000"'
  const anchor = [
    '<wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="1" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1">',
    '<wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="column"><wp:posOffset>0</wp:posOffset></wp:positionH>',
    '<wp:positionV relativeFrom="paragraph"><wp:posOffset>0</wp:posOffset></wp:positionV>',
    `<wp:extent ${size}/><wp:wrapTopAndBottom/><wp:docPr id="${index + 1}" name="文本框 ${index}"/>`,
    '<a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">',
    '<wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr>',
    `<a:xfrm><a:off x="0" y="0"/><a:ext ${size}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></wps:spPr>`,
    `<wps:txbx>${content}</wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:anchor>`,
  ].join('')
  const shape = `<v:shape id="box${index}" style="width:425pt;height:142pt"><v:textbox>${content}</v:textbox></v:shape>`
  return `<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>${anchor}</w:drawing></mc:Choice><mc:Fallback><w:pict>${shape}</w:pict></mc:Fallback></mc:AlternateContent>`
}
