/* The search page: the list of what was found for `?q=`, by part of the portal. */
"use strict";

(() => {
  const SETUP = 0;
  const READY = 1;
  const QUERY = 2;
  const RESULT = 3;
  const AT_ONCE = 20;

  const form = document.querySelector("[data-search-page]");
  const words = JSON.parse(form.dataset.words);
  const query = form.elements.q;
  const parts = form.querySelector("fieldset");
  const outcome = document.querySelector("[data-search-outcome]");
  const list = document.querySelector("[data-search-list]");
  const more = document.querySelector("[data-search-more]");
  let limit = AT_ONCE;
  let worker = null;
  let isReady = false;

  const say = (sentence) => { outcome.textContent = sentence; };
  const part = () => form.elements.part.value;

  const element = (name, className, ...children) => {
    const made = document.createElement(name);
    if (className) made.className = className;
    made.append(...children);
    return made;
  };

  /* The worker has escaped all that comes from records; its only markup is that of the marks. */
  const written = (name, className, html) => {
    const made = element(name, className);
    made.innerHTML = html;
    return made;
  };

  const link = ({ location: address, title }) => {
    const made = written("a", "", title);
    made.href = new URL(address, new URL(form.dataset.root, location));
    return made;
  };

  const excerpt = ({ text }) => (text ? [written("div", "found-text", text)] : []);

  const tags = ({ tags: kinds = [] }) => (kinds.length === 0 ? []
    : [element("p", "found-tags", ...kinds.map((kind) => written("span", "md-tag", kind)))]);

  const headings = (sections) => (sections.length === 0 ? []
    : [element("ul", "found-headings",
      ...sections.map((each) => element("li", "", link(each), ...excerpt(each))))]);

  const entry = ([page, ...sections]) => element("li", "found",
    element("h2", "", link(page)), ...tags(page), ...excerpt(page), ...headings(sections));

  const show = ({ items, total, similar, parts: counts }) => {
    const entries = items.map(entry);
    const firstGuess = items.findIndex(([page]) => page.isSimilar);
    if (firstGuess >= 0) {
      entries.splice(firstGuess, 0, element("li", "search-similar", words.similar));
    }
    list.replaceChildren(element("ol", "found-list", ...entries));
    list.hidden = total === 0;
    more.hidden = items.length === total;
    parts.hidden = counts[""] === 0;
    for (const place of parts.querySelectorAll("[data-part]")) {
      place.textContent = SearchCounts.digits(counts[place.dataset.part] || 0, words);
    }
    tell(total, similar);
  };

  const tell = (total, similar) => {
    if (total > similar) say(SearchCounts.sentence(total - similar, words.count, words));
    else say(total > 0 ? words.noneButSimilar : words.none);
  };

  const clear = () => {
    list.hidden = more.hidden = parts.hidden = true;
    say(words.start);
  };

  const fail = () => { say(words.failed); };

  const hear = ({ data: message }) => {
    if (message.type === READY) {
      isReady = true;
      ask();
    } else if (message.type === RESULT && message.data.query === query.value) show(message.data);
  };

  const start = async () => {
    say(words.loading);
    worker = new Worker(form.dataset.worker);
    worker.onmessage = hear;
    worker.onerror = fail;
    const response = await fetch(form.dataset.index);
    if (!response.ok) throw new Error(response.statusText);
    worker.postMessage({ type: SETUP, data: await response.json() });
  };

  const ask = () => {
    if (query.value.trim() === "") clear();
    else if (!worker) start().catch(fail);
    else if (isReady) {
      worker.postMessage({ type: QUERY, data: { query: query.value, part: part(), limit } });
    }
  };

  /* The address of what is shown, to be shared. Nothing is sent for it. */
  const keepAddress = () => {
    const asked = new URLSearchParams();
    if (query.value) asked.set("q", query.value);
    if (part()) asked.set("part", part());
    history.replaceState(null, "", asked.size === 0 ? location.pathname : `?${asked}`);
  };

  const askAnew = () => {
    limit = AT_ONCE;
    ask();
  };

  /* The search box passes its query behind #, where no server sees it. */
  const readAddress = () => {
    const given = new URLSearchParams(location.hash.startsWith("#q=") ? location.hash.slice(1)
      : location.search);
    query.value = given.get("q") || "";
    const chosen = [...form.elements.part].find(({ value }) => value === given.get("part"));
    if (chosen) chosen.checked = true;
    if (location.hash.startsWith("#q=")) keepAddress();
  };

  query.addEventListener("input", askAnew);
  parts.addEventListener("change", () => { keepAddress(); askAnew(); });
  more.addEventListener("click", () => { limit += AT_ONCE; ask(); });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    keepAddress();
    askAnew();
  });
  form.hidden = outcome.hidden = false;
  readAddress();
  if (query.value) ask();
  else query.focus();
})();
