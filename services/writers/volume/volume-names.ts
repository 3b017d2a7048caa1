import type { VolumeFormat } from '../../../core/volume/volume.ts'
import { fileName, folderName } from '../file-name.ts'
import { INDEX } from './site/site-page.ts'

/** What the file of a volume is called within its folder; of the site its first page. */
export function volumeFileName(title: string, format: VolumeFormat): string {
  return format === 'site' ? `${siteName(title)}/${INDEX}` : fileName(title, format)
}

/** The folder of a volume's pages. */
export function siteName(title: string): string {
  return folderName(title, '（网页）')
}
