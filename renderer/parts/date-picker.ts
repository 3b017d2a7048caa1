import dayjs from 'dayjs'
import 'dayjs/locale/zh-cn'

dayjs.locale('zh-cn')

/** The field for a date with Chinese months and days, and the library its dates are made with. */
export { DatePicker } from 'antd'
export { dayjs }
