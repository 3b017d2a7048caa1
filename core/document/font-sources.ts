/** Of Windows Vista and later, the names with _GB2312 are gone. */
const OLD_WINDOWS = 'Windows XP 及更早的系统自带，此后的 Windows 不带。'
const ASK = '请向本单位信息化部门领取有授权的'
/** A feature on demand that Chinese editions bring along: 黑体, 仿宋, 楷体 and 等线. 宋体 is in all editions. */
const SUPPLEMENT = `Windows 10、11 没有时，可在系统设置的“可选功能”里添加“简体中文补充字体”；其他系统${ASK}。`

/** Where offices usually get the typefaces that the document names: facts and hedges, nothing to download from. */
export const FONT_SOURCES = {
  方正小标宋简体: `北大方正“方正字库”的产品，Windows 不带。个人使用与单位使用授权不同，${ASK}，或向方正字库取得授权。部分 WPS 政务版、专业版可能带有，以软件说明为准。`,
  仿宋_GB2312: `${OLD_WINDOWS}${ASK}，或联系版权方（中易字库）。也可以在设置里把正文字体改为“仿宋”，较新的 Windows 自带。`,
  楷体_GB2312: `${OLD_WINDOWS}${ASK}，或联系版权方（中易字库）。没有时用“楷体”代替，字形相近。`,
  黑体: `Windows 自带（simhei.ttf）。${SUPPLEMENT}`,
  仿宋: `Windows Vista 起自带（simfang.ttf）。${SUPPLEMENT}`,
  楷体: `Windows Vista 起自带（simkai.ttf）。${SUPPLEMENT}`,
  宋体: `Windows 自带（simsun.ttc）。其他系统一般没有，${ASK}。`,
} as const
