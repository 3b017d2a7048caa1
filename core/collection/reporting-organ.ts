/**
 * Whose report the sum of a collection goes into: a government's office collects for the government, and is no reporting organ
 * of the sum itself (条例 article 3: offices promote, governments and departments report).
 */
export function reportingOrgan(office: string): string {
  return office.replace(/(?<=人民政府)办公[室厅]$/u, '')
}
