import type { FieldNames } from './field-names.ts'
import type { Settings } from './settings.ts'

/** What settings are called where only their names tell them apart. */
export const SETTINGS_NAMES: FieldNames<Omit<Settings, 'exportFolder'>> = {
  layout: {
    bodyFont: '正文字体',
    linePitch: {
      label: '行距',
      words: (pitch) => (pitch === 579 ? '每页 22 行' : '固定值 28 磅'),
    },
    pageNumbers: {
      label: '页码',
      words: (place) => ({ outside: '单页居右、双页居左', centred: '居中' })[place],
    },
    signature: {
      label: '署名和成文日期',
      words: (kind) => ({ none: '不写', plain: '写，不盖章', seal: '写，盖章' })[kind],
    },
    doubleSided: '双面印刷',
  },
  deadlines: {
    government: { label: '一级政府的截止日期', words: dayOfYear },
    others: { label: '部门、乡镇的截止日期', words: dayOfYear },
  },
  approvalRows: {
    label: '审签单的栏目',
    words: (rows) => rows.map(({ label, tall }) => (tall ? `${label}（写意见）` : label)).join('、'),
  },
  mail: {
    to: '邮件的收件人',
    cc: '邮件的抄送',
    receiver: '上级名称',
    contact: '联系人',
    subject: '邮件的主题',
    text: '邮件的正文',
  },
  coveringLetter: {
    title: '报送函的标题',
    text: '报送函的正文',
    note: '报送函的附注',
    withMail: '写邮件时附报送函',
  },
  smtp: {
    host: '邮件服务器',
    port: '邮件服务器的端口',
    security: {
      label: '邮件服务器的加密方式',
      words: (kind) => ({ tls: 'SSL/TLS', starttls: 'STARTTLS', none: '不加密' })[kind],
    },
    user: '邮件服务器的用户名',
    from: '发件地址',
  },
  letterSize: {
    label: '屏幕字号',
    words: (size) => ({ normal: '标准', large: '大', larger: '更大' })[size],
  },
}

/** "01-31" as 1月31日. */
function dayOfYear(monthDay: string): string {
  const [month, day] = monthDay.split('-').map(Number)
  return `${month}月${day}日`
}
