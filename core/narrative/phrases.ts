/** Words that set a figure against another: 比上年增加5件. */
export const COMPARISON =
  /(?:同比|环比|相比|相较|(?<![上下去次\d])年均|日均|平均|(?:(?<!占)比|[较与])(?:上|去|往|前|同期|20))[^,;]{0,200}$|(?:增加|增长|减少|下降|上升|降低|提高|增幅|降幅)(?:了|约|近|为|·)*$/u

/** 由11件减少为7件: the first of the two is what was before. */
export const FORMER = /[由从]$/u
export const CHANGED = /^(?:减少|增加|上升|下降|降低|提高|提升|增长|[增减升降])[为到至]/u

/** Words that open a list of parts, right before its first figure or at the end of a clause. */
export const PARTS =
  /其中|包括|包含|分别[为是]|具体[为是]|(?:办理|答复|处理)(?:结果|类型|方式)[为是]|分为|涵盖|内有|(?<=信息|申请|件|材料|事项|^答复|^办结)中(?![心央共小国英外文考])|(?<![收受接登办答处][^,]{0,6}|因|因为|由于)涉及(?![^,]{0,8}(?:复议|诉讼))|主要[为是有]|前[二三四五六七八九十][位类名项大]的?(?:分别)?[为是有]|(?:居前|较多|靠前)的?[为是有]|^内?含/u
export const PARTS_FOLLOW =
  /(?:其中|包括|包含|(?:分别|具体|主要|结果|情况|类型|方式)[为是有]|如下|分为)$|^其中|^(?:办理|处理|答复)?结果$/u

/** 其中自然人占六成以上, 其中以信函申请为主: the part is told in words, and no figure of it follows. */
export const SHARE_IN_WORDS =
  /(?:占[^,]{0,6}(?:成|半|半数|多数|部分|首位|第一)(?:以上|左右)?|为主|居多|[最较]多|过半)$/u

/** Words that divide the same whole in another way: 按答复类型分. */
export const ANOTHER_WAY = /^(?:从|按照?|分|以).{1,10}(?:看|分|分类|划分|区分|归类|统计|计|来说)$/u

/** Other years than the report's, where no year is named. */
export const OTHER_YEAR = /^(?:上年|去年|上一年|往年|前年|近[一二三四五两]年|历年|以往|自20)/u

/** Less than the year, where no date is named. */
export const PART_OF_YEAR =
  /上半年|下半年|季度|截至(?:目前|今)|(?:春节|国庆|元旦|五一|中秋|清明|端午|节日|假日|节假日|假期|两会|疫情|暑期|寒假|暑假)[^，。；]{0,2}期间|旬/u
