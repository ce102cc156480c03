// What axe finds wrong with the screen that is shown, as readable lines.
import fs from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(new URL('../../build/third_party/npm/', import.meta.url));
const source = fs.readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

export async function violations(page, { rules } = {}) {
  // As an expression through the debugger: the page's own policy lets no foreign script in.
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(`${source}; void 0`);
  return page.evaluate(async (only) => {
    const found = await globalThis.axe.run(document, {
      resultTypes: ['violations'],
      ...(only ? { runOnly: { type: 'rule', values: only } } : {}),
    });
    return found.violations.flatMap(({ id, help, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${help}: ${html} ${failureSummary}`));
  }, rules);
}
