/* The search box, once it is used: Material's script fills it; here its count is told in the
   page's language, its roles and keys are mended, and the way to all results is shown. */
"use strict";

(() => {
  const RESULT = 3;
  const MOVES = ["ArrowUp", "ArrowDown", "Enter", "Tab"];

  const box = document.querySelector(".search");
  const words = JSON.parse(box.dataset.words);
  const query = box.querySelector("input");
  const list = box.querySelector(".md-search-result__list");
  const all = box.querySelector(".search-all");
  const toggle = document.getElementById("__search");
  let isDismissed = false;
  let answer = { items: [], total: 0, similar: 0 };

  const say = (sentence) => {
    for (const place of box.querySelectorAll("[data-search-told]")) place.textContent = sentence;
  };

  const tell = () => {
    const certain = answer.total - answer.similar;
    if (query.value.trim() === "") say(words.start);
    else if (certain > 0) say(SearchCounts.sentence(certain, words.count, words));
    else say(answer.total > 0 ? words.noneButSimilar : words.none);
    all.hidden = answer.total === 0;
    // After # and not ?: what somebody types is sent to no one, not even to this site.
    all.href = `${all.href.split("#")[0]}#q=${encodeURIComponent(query.value)}`;
  };

  /* Material's script makes the worker; we hear what it answers. */
  window.Worker = class extends Worker {
    constructor(address) {
      super(address);
      this.addEventListener("error", () => say(words.failed));
      this.addEventListener("message", ({ data: message }) => {
        if (message.type !== RESULT) return;
        answer = message.data;
        tell();
      });
    }
  };

  /* A result is a link in a list; it is no article, heading or navigation of this page. */
  const mend = () => {
    for (const part of list.querySelectorAll("article, h1, h2, nav")) {
      part.setAttribute("role", "none");
    }
    for (const more of list.querySelectorAll("details")) {
      const sentence = SearchCounts.sentence(
        more.querySelectorAll("a").length, words.more, words);
      const place = more.querySelector("summary > div");
      if (place.textContent !== sentence) place.textContent = sentence;
    }
    headSimilar();
  };

  const headSimilar = () => {
    const items = [...list.querySelectorAll(".md-search-result__item")];
    const first = items.find((_, place) => answer.items[place]?.[0].isSimilar);
    if (!first || list.querySelector(".search-similar")) return;
    const heading = document.createElement("li");
    heading.className = "search-similar";
    heading.textContent = words.similar;
    first.before(heading);
  };

  const show = (isShown) => {
    isDismissed = !isShown;
    box.classList.toggle("is-open", isShown && query.value !== "");
  };

  const enterList = (event) => {
    const first = list.querySelector("a");
    show(true);
    if (!first) return;
    first.focus();
    event.preventDefault();
    event.stopImmediatePropagation();
  };

  /* Material takes letters anywhere on the page for commands, and keys within the results for
     words of the query; it hears only those that are meant for it. */
  const steer = (event) => {
    const inResults = list.contains(event.target) || event.target === all;
    if (event.key === "Escape" && box.classList.contains("is-open")) {
      query.focus();
      show(false);
      event.stopImmediatePropagation();
    } else if (event.target === query) {
      if (event.key === "ArrowDown") enterList(event);
    } else if (!inResults || !MOVES.includes(event.key)) {
      event.stopImmediatePropagation();
    }
  };

  const leave = (event) => {
    if (box.contains(event.relatedTarget)) return;
    show(false);
    if (toggle.checked) toggle.click();
  };

  const typed = () => {
    show(true);
    tell();
    query.dispatchEvent(new Event("keyup")); // Material hears keys only, not what is pasted
  };

  new MutationObserver(mend).observe(list, { childList: true, subtree: true });
  window.addEventListener("keydown", steer); // before Material's
  box.addEventListener("focusout", leave);
  query.addEventListener("focus", () => show(true));
  query.addEventListener("input", typed);
  query.form.addEventListener("reset", () => setTimeout(typed));
  toggle.addEventListener("change", () => { if (!toggle.checked && !isDismissed) show(false); });
  if (query === document.activeElement) show(true);
})();
