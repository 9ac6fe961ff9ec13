/* Reads both forms of an index and tells what lunr finds in each, word by word. */
"use strict";

const fs = require("fs");
const path = require("path");

const folder = path.join(__dirname, "..", "..", "theme_overrides", "assets", "search");
const lunr = require(path.join(folder, "lunr.min.js"));
const { open } = require(path.join(folder, "opening.js"));

function everything(index) {
  const words = Object.keys(index.invertedIndex);
  const found = {};
  words.forEach((word, place) => {
    const asked = [word, words[(place * 7 + 1) % words.length]];
    const results = index.query((query) => {
      asked.forEach((term, number) =>
        query.term(term, { usePipeline: false, boost: number === 0 ? 1 : 0.3 }));
    });
    found[word] = results.map(({ ref, score }) => `${ref} ${score.toFixed(3)}`).sort();
  });
  return { found, vectors: vectorsByWord(index) };
}

/* Scores by word: the two forms number their words differently. */
function vectorsByWord(index) {
  const words = new Map(Object.keys(index.invertedIndex)
    .map((word) => [index.invertedIndex[word]._index, word]));
  const vectors = {};
  for (const [name, { elements }] of Object.entries(index.fieldVectors)) {
    for (let place = 0; place < elements.length; place += 2) {
      vectors[`${name} ${words.get(elements[place])}`] = elements[place + 1];
    }
  }
  return vectors;
}

const { whole, packed } = JSON.parse(fs.readFileSync(0, "utf-8"));
process.stdout.write(JSON.stringify({
  whole: everything(lunr.Index.load(whole)), packed: everything(open(lunr, packed)),
}));
