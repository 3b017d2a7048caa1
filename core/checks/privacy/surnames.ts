/** Common surnames, without those that more often begin a word after 申请人: 高度, 成功, 方便, 于, 任何, 时, 全, 明确, 应. */
const SINGLE =
  '王李张刘陈杨赵黄周吴徐孙胡朱林郭罗郑梁谢宋唐冯韩邓曹彭曾肖萧蔡潘田董袁余叶蒋杜苏魏吕丁沈姚卢姜崔钟谭陆汪范廖石贾韦夏傅付方邹熊白孟秦邱侯江尹薛闫阎段雷龙黎史陶贺毛郝顾龚邵覃武钱戴严莫孔汤'
const DOUBLE = '欧阳|上官|司马|诸葛|皇甫|尉迟|公孙|慕容|司徒|令狐'

/** Given names are one or two characters, and none of those that make a word of office prose. */
const NOT_GIVEN =
  '某先女我局县等的了在是对向不为应续费围期法提要求申请交公开信息可便面式意时间动管理就与和及或也都已未所有被把从到由以其他无须需权益'
const GIVEN = `(?:(?![${NOT_GIVEN}])[\\u4e00-\\u9fff]){1,2}`

/** A full name, as the source of a regular expression. */
export const PERSON = `(?:(?:${DOUBLE})|[${SINGLE}])${GIVEN}`
