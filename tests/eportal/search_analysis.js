/* Reads {rules, texts: {language: [text]}} and tells what the browser makes of each text. */
"use strict";

const fs = require("fs");
const path = require("path");

const folder = path.join(__dirname, "..", "..", "theme_overrides", "assets", "search");
const lunr = require(path.join(folder, "lunr.min.js"));
const { Analyzer } = require(path.join(folder, "analysis.js"));

const porter = (word) => lunr.stemmer(new lunr.Token(word, {})).toString();

function analysed(rules, language, texts) {
  const analyzer = new Analyzer(rules, language, porter);
  const lattices = {};
  const words = texts.map((text) => {
    const tokens = analyzer.tokens(text);
    for (const token of tokens) {
      if (!(token in lattices)) lattices[token] = Object.fromEntries(analyzer.keys(token));
    }
    return [analyzer.normalise(text), tokens, analyzer.indexTokens(text)];
  });
  return { words, lattices };
}

const { rules, texts } = JSON.parse(fs.readFileSync(0, "utf-8"));
const all = Object.entries(texts)
  .map(([language, own]) => [language, analysed(rules, language, own)]);
process.stdout.write(JSON.stringify(Object.fromEntries(all)));
