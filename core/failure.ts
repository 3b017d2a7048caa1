/** What a user can act on, by code, with what its sentence needs to say. Programming errors are not here: they are thrown as they are. */
export interface FailureDetails {
  'unknown-operation': { operation: string }
  'invalid-input': { operation: string }
  internal: Record<string, never>
  unreachable: Record<string, never>
  'invalid-json': { problem: string }
  'invalid-report': { path: string; problem: string }
  'unknown-schema': { schema: string }
  'not-found': { what: string }
  'stale-revision': { fields: readonly { field: string; revision: number; value: string | number | null }[] }
  'invalid-value': { field: string; problem: string }
  'read-only': Record<string, never>
  'newer-database': { path: string; version: number }
  'damaged-database': { path: string }
  'errors-stand': { count: number }
  'file-missing': { path: string }
  'file-in-use': { path: string }
  'no-permission': { path: string }
  'file-exists': { path: string }
  'disk-full': { path: string }
  'not-a-folder': { path: string }
  'cannot-write': { path: string; problem: string }
  'no-engine': { tried: string }
  'printing-failed': { problem: string }
  'unreadable-file': { name?: string; problem: string }
  'no-report': Record<string, never>
  'file-too-large': { problem: string }
  'unsafe-file': { problem: string }
  'locked-file': Record<string, never>
  'unknown-file-kind': { name: string }
  'no-office': { kind: string }
  'conversion-failed': { problem: string }
  'unknown-package': { schema: string }
  /** A file of a package, and what became of it where it was not changed itself. */
  'changed-package': { file: string; became?: 'missing' | 'added' }
  'charts-undrawn': { problem: string }
  /** An action of the procedure, and the state that has no such action. */
  'not-allowed': { action: string; state: string }
  /** What a report that is under review or signed does not allow. */
  frozen: { state: string }
  cancelled: Record<string, never>
  'not-a-scan': { name: string }
  'mail-already-sent': { version: number }
  /** An earlier attempt is under way or in doubt. */
  'delivery-open': Record<string, never>
  usage: { problem: string }
}

export type FailureCode = keyof FailureDetails

/** An error that a user can act on. Anything else thrown is a bug. */
export class Failure<C extends FailureCode = FailureCode> extends Error {
  readonly code: C
  readonly detail: FailureDetails[C]
  constructor(code: C, detail: FailureDetails[C]) {
    super(sentence({ code, detail } as FailureData))
    this.code = code
    this.detail = detail
  }
}

/** A failure as plain data, as it crosses from a host to the page. */
export type FailureData = { [C in FailureCode]: { code: C; detail: FailureDetails[C] } }[FailureCode]

/** What happened and what to do, in one Chinese sentence. */
export function sentence(failure: FailureData): string {
  switch (failure.code) {
    case 'unknown-operation':
      return `程序没有“${failure.detail.operation}”这项操作，请重新打开程序。`
    case 'invalid-input':
      return `操作“${failure.detail.operation}”收到的内容不合规定，未作任何改动，请重新打开程序后再试。`
    case 'internal':
      return '程序内部出错，刚才的操作没有完成，已保存的内容不受影响，请重新打开程序后再试。'
    case 'unreachable':
      return '与程序的联系中断，还没有保存的文字仍在本页，请先复制出来，再重新打开程序。'
    case 'invalid-json':
      return `文件不是完整的 JSON（${failure.detail.problem}），请检查文件是否损坏。`
    case 'invalid-report':
      return `年度报告内容有误：${failure.detail.path || '文件开头'}，${failure.detail.problem}，请改正后再试。`
    case 'unknown-schema':
      return `不认识的报告格式 ${failure.detail.schema}，本程序只认 nianbao/report@1，请升级程序后再打开。`
    case 'not-found':
      return `找不到${failure.detail.what}，可能已被删除，请返回列表查看。`
    case 'stale-revision':
      return '这一处已在别的窗口改过，您的修改没有写入，请比较两处内容后选择保留哪一个。'
    case 'invalid-value':
      return `${failure.detail.field}没有保存：${failure.detail.problem}。`
    case 'read-only':
      return '本程序已在另一个窗口打开，这里只能查看，请回到先打开的窗口修改。'
    case 'newer-database':
      return `数据文件 ${failure.detail.path} 由更新版本的程序写成（版本 ${failure.detail.version}），请升级本程序后再打开。`
    case 'damaged-database':
      return `数据文件 ${failure.detail.path} 已损坏或不是本程序的数据，原文件未作改动，请用备份文件夹里的副本替换。`
    case 'errors-stand':
      return `检查发现 ${failure.detail.count} 处错误，还没有导出，请改正，或确认仍要导出。`
    case 'file-missing':
      return `找不到文件 ${failure.detail.path}，请检查名称和位置。`
    case 'file-in-use':
      return `文件 ${failure.detail.path} 正被 Word、WPS 或其他程序打开，请关闭后再试。`
    case 'no-permission':
      return `没有权限读写 ${failure.detail.path}，请换一个文件夹，或请管理员开通权限。`
    case 'file-exists':
      return `${failure.detail.path} 已经存在，可能有人改过，请确认是否替换。`
    case 'disk-full':
      return `写入 ${failure.detail.path} 时磁盘已满，没有留下半份文件，请清理磁盘后再试。`
    case 'not-a-folder':
      return `${failure.detail.path} 不是可用的文件夹，请另选一个。`
    case 'cannot-write':
      return `无法写入 ${failure.detail.path}（${failure.detail.problem}），没有留下半份文件，请换一个位置再试。`
    case 'no-engine':
      return `没有找到可用来生成 PDF 的浏览器（找过：${failure.detail.tried}），请安装 Chromium、Chrome 或 Edge 后再试，Word 和网页不受影响。`
    case 'printing-failed':
      return `生成 PDF 没有成功（${failure.detail.problem}），请再试一次，Word 和网页不受影响。`
    case 'unreadable-file':
      return `文件${failure.detail.name ? `“${failure.detail.name}”` : ''}无法读取（${failure.detail.problem}），请用原来的程序打开核对，另存一份后再试。`
    case 'no-report':
      return '没有从中认出政府信息公开工作年度报告，请核对是不是选对了文件；如果报告是图片或扫描件，程序读不出来。'
    case 'file-too-large':
      return `文件太大（${failure.detail.problem}），没有读取，请删去其中的图片等附带内容，另存一份后再试。`
    case 'unsafe-file':
      return `文件结构不正常（${failure.detail.problem}），为安全起见没有读取，请向提供者核实，或在 Word、WPS 中另存为 .docx 后再试。`
    case 'locked-file':
      return '文件设有打开密码，没有读取，请在 Word 或 WPS 中取消密码，另存一份后再试。'
    case 'unknown-file-kind':
      return `不认识文件“${failure.detail.name}”的格式，请在原来的程序中另存为 Word 文档（.docx）后再试。`
    case 'no-office':
      return `读取${failure.detail.kind}需要 LibreOffice，本机没有找到，请在 Word 或 WPS 中打开该文件，用“另存为”选“Word 文档（.docx）”后再试。`
    case 'conversion-failed':
      return `LibreOffice 没有转换成功（${failure.detail.problem}），请在 Word 或 WPS 中打开该文件，用“另存为”选“Word 文档（.docx）”后再试。`
    case 'unknown-package':
      return `不认识的数据包格式 ${failure.detail.schema}，本程序只认 nianbao/package@1，请升级程序后再打开。`
    case 'changed-package':
      return `数据包中${changeOf(failure.detail)}，可能在传送中损坏或被改动，没有读取，请让对方重新导出发送。`
    case 'charts-undrawn':
      return `Word 文件里的图表没有画出来（${failure.detail.problem}），请安装 Chromium、Chrome 或 Edge 后再试，或者在“历年对比”中取消“放入报告”。`
    case 'not-allowed':
      return `报告现在的状态是“${failure.detail.state}”，不能${failure.detail.action}，没有作任何改动，请在“办理”中查看进度。`
    case 'frozen':
      return `报告现在的状态是“${failure.detail.state}”，内容不能改动，这次修改没有写入；要修改，请先在“办理”中退回修改或重新打开。`
    case 'cancelled':
      return '已按您的要求停止，没有留下文件，也没有作任何改动。'
    case 'mail-already-sent':
      return `第 ${failure.detail.version} 版已经发送，服务器已接收，没有再发；确需再发一次，请用“写邮件”。`
    case 'delivery-open':
      return '上一次发送还没有结果，没有再发；请先在“发送记录”中登记对方是否收到。'
    case 'not-a-scan':
      return `“${failure.detail.name}”不是 PDF、PNG 或 JPG 文件，没有附上，请把签字件扫描成其中一种后再试。`
    case 'usage':
      return `${failure.detail.problem}。`
  }
}

function changeOf({ file, became }: FailureDetails['changed-package']): string {
  if (became === 'missing') return `缺少 ${file}`
  return became === 'added' ? `多出打包时没有的 ${file}` : `的 ${file} 与打包时不一致`
}

/** The failure as plain data, or nothing where the error is a bug. */
export function failureData(error: unknown): FailureData | undefined {
  if (!(error instanceof Failure)) return undefined
  const { code, detail } = error as Failure
  return { code, detail } as FailureData
}
