/* The sentence of a text that matches best, with marks on the words that matched. It is the text
   as it was written, not as it was folded; all of it is escaped, so that nothing becomes markup. */
"use strict";

(function (root, make) {
  if (typeof module === "object") module.exports = make();
  else root.SearchExcerpts = make();
}(typeof self === "object" ? self : this, () => {
  const LONGEST = 240;
  const BEFORE_MARK = 60;  // how much of a long sentence stands before its first mark
  const MARKED_FROM = 0.15;  // words that are less alike are found, but not marked

  /* A full stop ends a sentence only before a space: «1.16» is one number. */
  const SENTENCE = /[^\n]+?(?:[.!?؟۔]+(?=\s|$)|(?=\n)|$)/g;
  /* Letters, marks, digits, and the two signs that join or part letters within a word. */
  const WORD = new RegExp("[0-9A-Za-z\u00c0-\u024f\u0610-\u061a\u0620-\u0669\u066e-\u06d3"
    + "\u06d5-\u06ff\u0750-\u077f\u200c\u200d\ufb50-\ufdff\ufe70-\ufefc]+", "g");

  const REMEMBERED = 20000;  // words as they are written, of which a language's texts have fewer

  const ESCAPES = { "&": "&amp;", "<": "&lt;", ">": "&gt;", "\"": "&quot;", "'": "&#39;" };
  const escape = (text) => text.replace(/[&<>"']/g, (sign) => ESCAPES[sign]);

  const found = (pattern, text) => {
    const places = [];
    const search = new RegExp(pattern.source, "g");
    for (let match = search.exec(text); match; match = search.exec(text)) {
      places.push({ text: match[0], start: match.index });
    }
    return places;
  };

  class Excerpts {
    constructor(analyzer) {
      this.analyzer = analyzer;
      this.folded = new Map();
    }

    /* weights: Map of folded words that matched. A title, whole, with its marks. */
    marked(text, weights) {
      let [html, end] = ["", 0];
      for (const word of this.matching(text, weights)) {
        html += `${escape(text.slice(end, word.start))}<mark>${escape(word.text)}</mark>`;
        end = word.start + word.text.length;
      }
      return html + escape(text.slice(end));
    }

    /* The best sentence of a text, cut where it is long; its beginning where no word matches.
       The title stands above it and need not be said twice. */
    of(text, weights, title = "") {
      const sentences = found(SENTENCE, text)
        .map((each) => each.text.trim())
        .filter((sentence) => sentence !== "" && sentence !== title);
      if (sentences.length === 0) return "";
      const values = sentences.map((sentence) => this.value(sentence, weights));
      const best = sentences[values.indexOf(Math.max(...values))];
      return this.marked(this.shortened(best, weights), weights);
    }

    /* How much of what matched stands in a sentence, each word counted once. */
    value(sentence, weights) {
      const words = new Map();
      for (const word of this.matching(sentence, weights)) words.set(word.folded, word.weight);
      return [...words.values()].reduce((sum, weight) => sum + weight, 0);
    }

    matching(text, weights) {
      return found(WORD, text)
        .map((word) => ({ ...word, ...this.match(word.text, weights) }))
        .filter(({ weight }) => weight >= MARKED_FROM);
    }

    match(word, weights) {
      let best = { folded: "", weight: 0 };
      for (const folded of this.tokens(word)) {
        const weight = weights.get(folded) || 0;
        if (weight > best.weight) best = { folded, weight };
      }
      return best;
    }

    /* The same words stand in many sentences, and folding takes longer than all else here. */
    tokens(word) {
      if (!this.folded.has(word)) {
        if (this.folded.size >= REMEMBERED) this.folded.clear();
        this.folded.set(word, this.analyzer.tokens(word));
      }
      return this.folded.get(word);
    }

    /* Cut between words, with a few words before the first that matched. */
    shortened(sentence, weights) {
      if (sentence.length <= LONGEST) return sentence;
      const [first] = this.matching(sentence, weights);
      const wanted = Math.max(0, (first ? first.start : 0) - BEFORE_MARK);
      const start = wanted === 0 ? 0 : sentence.indexOf(" ", wanted) + 1;
      const rest = sentence.slice(start);
      const cut = rest.length <= LONGEST ? rest
        : `${rest.slice(0, rest.lastIndexOf(" ", LONGEST) + 1 || LONGEST).trim()}…`;
      return start === 0 ? cut : `…${cut}`;
    }
  }

  return { Excerpts, escape };
}));
