import { failureFamily } from './failure-family.ts'

/** What can be wrong with a file or a folder that the user has named, by code, with what its sentence needs to say. */
export interface FileFailureDetails {
  'file-missing': { path: string }
  'file-in-use': { path: string }
  'no-permission': { path: string }
  'file-exists': { path: string; own?: boolean }
  'disk-full': { path: string }
  'not-a-folder': { path: string }
  /** What is copied there would go with the data. */
  'place-of-data': { path: string }
  /** The folder that files went to is not where it was; what the names of unfinished files end with, and whether earlier ones were replaced. */
  'moved-meanwhile': { path: string; mark: string; replacing: boolean }
  /** Another file came under its name, or it was taken away, while it was written. */
  'replaced-meanwhile': { path: string }
  /** Pictures of pages without letters; what kind of file it is. */
  'scanned-file': { kind: string }
  'cannot-write': { path: string; problem: string }
  /** Its disk or share says nothing, not even that it is not there. */
  'no-answer': { path: string; seconds: number }
  /** So many disks say nothing that no other is asked for now. */
  'many-disks-silent': { path: string }
  /** A path that does not say from where. */
  'folder-not-whole': { path: string }
  /** A requirements file of the level above that is not as it should be, and where. */
  'invalid-requirements': { path: string; problem: string }
  'unknown-requirements': { schema: string }
}

export const fileFailures = failureFamily<FileFailureDetails>({
  'file-missing': ({ path }) => `找不到文件 ${path}，请检查名称和位置。`,
  'file-in-use': ({ path }) => `文件 ${path} 正被 Word、WPS 或其他程序打开，请关闭后再试。`,
  'no-permission': ({ path }) => `没有权限读写 ${path}，请换一个文件夹，或请单位网管开通权限。`,
  'file-exists': ({ path, own }) =>
    `${path} ${own ? '是刚才导出的，没有人改过' : '已经存在，可能有人改过'}，请确认是否替换。`,
  'disk-full': ({ path }) => `写入 ${path} 时磁盘已满，没有留下半份文件，请清理磁盘后再试。`,
  'not-a-folder': ({ path }) => `${path} 不是可用的文件夹，请另选一个。`,
  'place-of-data': ({ path }) =>
    `${path} 和程序的数据在一处，数据坏了或者丢了，备份也一起没了，没有选用；请另选一个地方，最好是 U 盘或单位的共享文件夹。`,
  'moved-meanwhile': ({ path, mark, replacing }) =>
    `写入时文件夹 ${path} 不在原处了（移走、改名，或者盘拔掉了），没有写完。请把它放回原处，程序下次打开时会清理；不放回的，里面还有这次写的文件：没写完的名称以 .${mark}.new 结尾，${replacing ? `被替换的原文件以 .${mark}.old 结尾，` : ''}其余的可能已经写好。`,
  'replaced-meanwhile': ({ path }) =>
    `${path} 在写入时被别的用户或别的程序换掉或移走了，没有存成，请另选一个只有您自己能写入的文件夹再试。`,
  'scanned-file': ({ kind }) =>
    `这份 ${kind} 是扫描件，只有图像没有文字，读不出来，请改用 Word 文件，或者先做文字识别再试。`,
  'cannot-write': ({ path, problem }) =>
    `无法写入 ${path}（${problem}），没有留下半份文件，请换一个位置再试。`,
  'no-answer': ({ path, seconds }) =>
    `等了 ${seconds} 秒，${path} 没有应答，可能是网络盘断开了，请检查后再试。`,
  'many-disks-silent': ({ path }) =>
    `有好几处网络盘或移动盘一直没有应答，现在没有再去读写 ${path}，请接好或断开那些盘后再试；仍不行的，请关闭程序后重新打开。`,
  'folder-not-whole': ({ path }) =>
    `“${path}”不是完整的路径，没有导出，请从头写起，例如 D:\\年报 或 /home/用户名/年报。`,
  'invalid-requirements': ({ path, problem }) =>
    `报送要求文件内容有误：${path || '文件开头'}，${problem}，没有采用，请发通知的单位改正后重新发送。`,
  'unknown-requirements': ({ schema }) =>
    `不认识的报送要求格式 ${schema}，本程序只认 nianbao/requirements@1，没有采用，请升级程序后再打开。`,
})
