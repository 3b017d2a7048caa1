import type { Delivery } from '../../core/procedure/records.ts'

export const DELIVERY_WORDS: Readonly<Record<Delivery['state'], string>> = {
  sending: '正在发送…',
  accepted: '服务器已接收',
  refused: '没有发出',
  unknown: '不能确定是否发出',
}
