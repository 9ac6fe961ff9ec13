/* The elements of a page that are built and placed as two before them are, down to the last class:
   rows of a table, items of a list. What is found in those two holds for them too; `make
   test-pages` judges each. */
() => {
  const MARKS = ["class", "role", "lang", "dir", "type", "aria-current", "aria-hidden", "tabindex"];
  const seen = new Map();
  const mark = (element) =>
    [element.localName, ...MARKS.map((name) => element.getAttribute(name) ?? "")].join();
  const built = (element) => `${mark(element)} (${[...element.children].map(built).join()})`;
  const look = (parent, place) => [...parent.children].flatMap((element) => {
    const structure = `${place} > ${built(element)}`;
    seen.set(structure, (seen.get(structure) ?? 0) + 1);
    return seen.get(structure) > 2 ? [element] : look(element, `${place} > ${mark(element)}`);
  });
  window.alike = look(document.querySelector("main"), "main");
}
