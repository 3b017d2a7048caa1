import { type ConfigData, HtmlValidate } from 'html-validate'

const RULES: ConfigData = { extends: ['html-validate:standard', 'html-validate:a11y'] }

/** What is wrong with a page or a part of one by the HTML standard, with the rules of accessible markup. */
export async function htmlProblems(html: string, rules: ConfigData['rules'] = {}): Promise<string[]> {
  const { results } = await new HtmlValidate({ ...RULES, rules }).validateString(html)
  return results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId}: ${message}`))
}
