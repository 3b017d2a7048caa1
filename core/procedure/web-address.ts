/** What speaks against words being the address of a page; undefined where nothing does, or nothing stands there. */
export function webAddressDoubt(words: string): string | undefined {
  const isAddress = words.trim() === '' || /:\/\/\S|[\p{L}\d-]\.\p{L}{2}/u.test(words)
  return isAddress ? undefined : '这里写的不像网址，请核对；没有网址的，空着也可以登记。'
}
