/* What axe-core finds wrong on a page: rule, element, advice. Without rules, all of WCAG 2.2 AA. */
async (rules) => {
  const standards = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
  const runOnly = rules ? { type: "rule", values: rules } : { type: "tag", values: standards };
  /* axe does not scroll: what a sticky bar happens to cover now would be a target half as high. */
  const bar = document.querySelector(".leave-bar");
  bar?.style.setProperty("position", "static");
  const found = await axe.run(document, { runOnly, resultTypes: ["violations"], preload: false });
  bar?.style.removeProperty("position");
  return found.violations.flatMap((rule) => rule.nodes.map((node) =>
    `${rule.id}: ${node.html.slice(0, 200)} ${node.failureSummary}`));
}
