import { sentenceAt } from '../sentence-at.ts'

/** 县级局, 乡级机关: those of another level. */
export const OF_LEVEL = /[省市县区乡镇]级(?:各)?(?:局|部门|机关|单位)|区县局/u
const OF_BODIES =
  /本级|全[省市区县旗镇]|全?系统|县区|县市区|（市、区）|各级|各[村社]|政府办公?[室厅]?|[省市区县]直|各乡镇|各部门|各单位/u
const SCOPE = new RegExp(`${OF_BODIES.source}|${OF_LEVEL.source}`, 'u')

/** Of whose doings a stretch of a text tells: of all the county's, say; nothing where no words say so. */
export function scopeAt(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
): string {
  const { before } = sentenceAt(text, start, '。；;')
  return SCOPE.exec(before + text.slice(start, end))?.[0] ?? ''
}
