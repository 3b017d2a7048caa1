/** What pages print around an article. */
const AROUND =
  /^(?:当前位置|您的位置|首页|发布日期|发布时间|发布机构|发布者|发布人|发布单位|发文日期|成文日期|公开日期|公开时间|信息来源|目录名称|来源|作者|索引号|文号|浏览次数|浏览量|阅读次数|访问次数|访问量|点击次数|阅读量|点击数|点击率|字体大小|文字大小|字体|字号|大小|背景色|打印|纠错|关闭|保存|收藏|分享|分享到|朗读|责任编辑|编辑|日期|时间|名称|信息名称|文件名称|信息索引号|公开方式|公开形式|公开范围|登记号|责任部门|发文字号|文件编号|关键词|生成日期|有效性|组配分类|体裁分类|体裁|服务对象|更新时间|主题词|上一篇|下一篇|相关链接|扫一扫|附件下载|附件|主办|承办|版权所有|网站地图|网站标识码|联系我们|返回顶部)(?:\s|[：:>»＞【|]|$)|^(?:上一篇|下一篇|版权所有|扫一扫|打印本页|关闭窗口|分享到|附件\d?[：:])|^(?:点击|一键)(?:收听|播放|查看|阅读|下载|朗读|关闭|展开|收起|隐藏)|^[【〖\[](?:.{0,8}[】〗\]]|字体|字号|大小)/u
const BULLET = /^[•·◆■▪*>»－–—-]+\s*/u
/** 索 引 号 */
const SPACED = /(?<=\p{Script=Han})[ \u00a0\u3000]+(?=\p{Script=Han})/gu

/** Words that a page prints around an article. */
export function isAround(text: string): boolean {
  const line = text.trim().replace(BULLET, '')
  return AROUND.test(line) || AROUND.test(line.replace(SPACED, ''))
}

const RECORD_BEFORE =
  /^\s*(?:发[布表]|更新)?(?:时间|日期)[：:]\s*20\d{2}[年./-]\d{1,2}[月./-]\d{1,2}日?[^。，；《]{0,40}?\s(?=[^\s：:]{20})/u

/** How much of a paragraph is a record of the page before its first sentence. */
export function recordLength(text: string): number {
  return RECORD_BEFORE.exec(text.slice(0, 120))?.[0].length ?? 0
}

const LABEL = /[：:]\s*$/u
const LONGEST_VALUE = 40

/** What stands on a line of its own below what it is: 主动公开 below 公开方式：. */
export function isValueBelow(text: string, above: string | undefined): boolean {
  return (
    above !== undefined &&
    LABEL.test(above) &&
    isAround(above) &&
    text.length <= LONGEST_VALUE &&
    !/[，。；：:]/u.test(text)
  )
}

const DATE = /^20\d{2}[年./-]\d{1,2}[月./-]\d{1,2}日?(?:\d{1,2}:\d{2}(?::\d{2})?)?$/u
/** 2025年1月16日 来源：…. */
const DATED =
  /^20\d{2}[年./-]\d{1,2}[月./-]\d{1,2}日?[\s\d:：]{0,12}(?:信息)?(?:来源|作者|发布|编辑|浏览|点击|阅读)\p{Script=Han}{0,4}[：:]/u
/** What a page knows of an article: 发布机构：, 浏览量：. */
const KNOWN =
  /(?:发布|发文|成文|生成|公开|浏览|阅读|访问|点击|字体|字号|文字|背景|来源|索引|文号|分类|作者|编辑|目录|有效|时效|体裁|主题|机构|名称|时间|日期|登记|关键词)\p{Script=Han}{0,4}[：:]/gu
const CONTACT = /地址|电话|邮编|邮箱|联系/u

/** A line above the article with its date, or with two things or more that the page knows of it. */
export function isRecord(text: string): boolean {
  const line = text.trim().replace(BULLET, '').replace(SPACED, '')
  if (DATE.test(line.replace(/\s/gu, '')) || (DATED.test(line) && !/[。；]/u.test(line))) return true
  return !/[。；]/u.test(line) && !CONTACT.test(line) && [...line.matchAll(KNOWN)].length > 1
}
