import { failureFamily } from './failure-family.ts'

/** What becomes of the browser that prints, draws and looks for fonts, by code, with what its sentence needs to say. */
export interface EngineFailureDetails {
  'no-engine': { tried: string }
  'printing-failed': { problem: string }
  /** It answered nothing for so long, and was ended. */
  'engine-silent': { seconds: number }
  /** The folder for temporary files, which it needs. */
  'temporary-full': { folder: string }
  'temporary-missing': { folder: string }
  'charts-undrawn': { problem: string }
}

export const engineFailures = failureFamily<EngineFailureDetails>({
  'no-engine': ({ tried }) =>
    `没有找到可用来生成 PDF 的浏览器（找过：${tried}），请安装 Chromium、Chrome 或 Edge 后再试，Word 和网页不受影响。`,
  'printing-failed': ({ problem }) => `生成 PDF 没有成功（${problem}），请再试一次，Word 和网页不受影响。`,
  'engine-silent': ({ seconds }) =>
    `用来生成 PDF 的浏览器 ${seconds} 秒没有应答，已经把它结束，请再试一次；如果还是这样，请重新启动电脑后再试，Word 和网页不受影响。`,
  'temporary-full': ({ folder }) =>
    `临时文件夹 ${folder} 所在的磁盘已满或空间配额已用完，没有生成，请清理那个磁盘后再试。`,
  'temporary-missing': ({ folder }) =>
    `临时文件夹 ${folder} 不存在或不能写入，没有生成，请恢复这个文件夹后再试，或请管理员检查它的权限。`,
  'charts-undrawn': ({ problem }) =>
    `Word 文件里的图表没有画出来（${problem}），请安装 Chromium、Chrome 或 Edge 后再试，或者在“历年对比”中取消“放入报告”。`,
})
