/* Two helpers that the pages work without: search on demand, and the filters of a table or list. */
"use strict";

/* Material's script expects these names. Ours answer that nothing is stored, and store nothing. */
window.__md_scope = new URL(".", location);
window.__md_get = () => null;
window.__md_set = () => undefined;

const script = document.currentScript;

function offerSearch(box) {
  const query = box.querySelector("input");
  let isLoaded = false;
  const load = () => {
    if (isLoaded) return;
    isLoaded = true;
    for (const address of script.dataset.search.split(" ")) {
      const part = document.createElement("script");
      part.src = address;
      part.async = false; // in this order
      document.body.append(part);
    }
  };
  query.addEventListener("focus", load);
  query.addEventListener("input", load);
  /* Behind # no server sees what was typed; the search page reads it from there. */
  query.form.addEventListener("submit", (event) => {
    event.preventDefault();
    location.assign(`${query.form.action}#q=${encodeURIComponent(query.value)}`);
  });
  box.hidden = false;
  document.querySelector("[data-search-link]").hidden = true;
  if (new URLSearchParams(location.search).get("q")) load();
}

/* Letters that writers of Arabic and Kurdish exchange; rows are filtered without regard to them. */
const FOLDS = [
  [/[\u064b-\u0652\u0640]/g, ""], [/[أإآٱ]/g, "ا"], [/[ىیي]/g, "ی"], [/[كک]/g, "ک"],
  [/[ةەه]/g, "ه"], [/[٠-٩]/g, (digit) => "٠١٢٣٤٥٦٧٨٩".indexOf(digit)],
];

function fold(text) {
  return FOLDS.reduce((folded, [letters, by]) => folded.replace(letters, by), text.toLowerCase());
}

/* The rows of a table, or the items of lists under headings; each says its values in data-*. */
function filter(form) {
  const rows = [...document.querySelectorAll("[data-filtered] tbody tr, [data-filtered] > li")];
  const groups = [...document.querySelectorAll("[data-filter-group]")];
  let texts = null; // read when words are first asked for: the page itself does not wait
  const textOf = (index) => (texts ??= rows.map((row) => fold(row.textContent)))[index];
  const count = document.querySelector("[data-filter-count]");
  const digits = [...count.dataset.digits];
  const local = (number) => String(number).replace(/\d/g, (digit) => digits[digit]);

  const matches = (row, index, chosen) => [...chosen].every(([name, value]) =>
    name === "text" ? textOf(index).includes(fold(value.trim()))
      : (row.dataset[name] ?? "").split(" ").includes(value));

  const apply = () => {
    const chosen = new Map([...new FormData(form)].filter(([, value]) => value !== ""));
    const shown = rows.filter((row, index) => {
      row.hidden = !matches(row, index, chosen);
      return !row.hidden;
    });
    for (const group of groups) {
      group.hidden = !shown.some((row) => group.contains(row));
    }
    for (const link of document.querySelectorAll(".contents a")) {
      const heading = document.getElementById(link.hash.slice(1));
      link.parentElement.hidden = heading?.closest("[hidden]") != null;
    }
    count.textContent = count.dataset.template
      .replace("{shown}", local(shown.length)).replace("{total}", local(rows.length));
    document.querySelector("[data-filter-none]").hidden = shown.length > 0;
    chosen.delete("text"); // what someone typed does not go into the history of the browser
    const query = new URLSearchParams([...chosen]).toString();
    history.replaceState(null, "", query ? `?${query}` : location.pathname);
  };

  for (const [name, value] of new URLSearchParams(location.search)) {
    if (form.elements[name]) form.elements[name].value = value;
  }
  form.addEventListener("input", apply);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(apply));
  form.hidden = count.hidden = false;
  document.querySelectorAll("[data-filter-on]").forEach((lead) => { lead.hidden = false; });
  document.querySelectorAll("[data-filter-off]").forEach((lead) => { lead.hidden = true; });
  apply();
}

document.querySelectorAll(".search").forEach(offerSearch);
document.querySelectorAll("[data-filters]").forEach(filter);
