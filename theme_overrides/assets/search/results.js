/* What was found, as the reader sees it: pages with their matching headings below them. */
"use strict";

(function (root, make) {
  if (typeof module === "object") module.exports = make(require("./excerpts.js"));
  else root.SearchResults = make(root.SearchExcerpts);
}(typeof self === "object" ? self : this, ({ Excerpts, escape }) => {
  const MOST_HEADINGS = 6;  // of one page
  const SHOWN_AT_ONCE = 2;  // headings that match better than their page; the others are folded in

  const pageOf = (location) => location.split("#")[0];
  const byScore = (one, other) => other.score - one.score;

  class Results {
    /* sections: the documents of the index; similarBelow: the cover of a guess. */
    constructor({ engine, analyzer, sections, similarBelow }) {
      this.engine = engine;
      this.sections = sections;
      this.similarBelow = similarBelow;
      this.excerpts = new Excerpts(analyzer);
      this.heads = new Map(sections
        .filter(({ location }) => !location.includes("#"))
        .map((section) => [section.location, section]));
    }

    /* The first pages found, and how many there are in all, among guesses, and in each part. */
    of(query, { part = "", limit = 10 } = {}) {
      const all = this.pagesOf(this.engine.search(query));
      const pages = all.filter((page) => part === "" || page.part === part);
      return {
        items: pages.slice(0, limit).map((page) => this.item(page)),
        total: pages.length,
        similar: pages.filter((page) => page.isSimilar).length,
        parts: this.countsByPart(all),
      };
    }

    /* Sections by page, in the order of each page's best section; guesses come last. */
    pagesOf(found) {
      const pages = new Map();
      for (const each of found) {
        const section = this.sections[Number(each.ref)];
        const address = pageOf(section.location);
        if (!pages.has(address)) pages.set(address, { address, part: section.part, found: [] });
        pages.get(address).found.push({ ...each, section });
      }
      for (const page of pages.values()) {
        page.isSimilar = page.found.every(({ cover }) => cover < this.similarBelow);
      }
      return [...pages.values()].sort((one, other) => one.isSimilar - other.isSimilar);
    }

    /* How many pages of each part hold what was asked, or, when none does, are guesses. */
    countsByPart(pages) {
      const certain = pages.filter((page) => !page.isSimilar);
      const counted = certain.length > 0 ? certain : pages;
      const counts = { "": counted.length };
      for (const { part } of counted) counts[part] = (counts[part] || 0) + 1;
      return counts;
    }

    /* A page and its headings as Material's script wants them. */
    item({ address, found, isSimilar }) {
      const head = found.find(({ section }) => section.location === address);
      const headings = found.filter((each) => each !== head).sort(byScore).slice(0, MOST_HEADINGS);
      const page = head || { section: this.heads.get(address), words: [], score: 0 };
      const shown = { ...this.document(page), score: this.rankOfPage(page, headings), isSimilar };
      return [shown, ...headings.map((each) => this.document(each))];
    }

    /* Headings that score no less than their page are shown; the others are folded in. */
    rankOfPage(page, headings) {
      const last = headings[Math.min(SHOWN_AT_ONCE, headings.length) - 1];
      return last ? Math.max(page.score, last.score) : page.score;
    }

    document({ section, words, score }) {
      const weights = new Map(words);
      const excerpt = words.length > 0 ? this.excerpts.of(section.text, weights, section.title) : "";
      const tags = [section.kind, section.date].filter(Boolean).map(escape);
      const isHead = !section.location.includes("#");
      return {
        location: section.location,
        title: this.excerpts.marked(section.title, weights),
        text: excerpt && `<p>${excerpt}</p>`,
        score, terms: {},
        ...(isHead && tags.length > 0 ? { tags } : {}),
      };
    }
  }

  return { Results };
}));
