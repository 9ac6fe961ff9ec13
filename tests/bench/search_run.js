/* Answers queries from one index, as the browser does, and tells how long it took. The standard
   input is {assets, rules, language, index, config, docs, queries, limit}; `index` is a text, for
   reading it is part of what a visitor waits for. */
"use strict";

const path = require("path");

function opened(asked) {
  const asset = (name) => require(path.join(asked.assets, name));
  const lunr = asset("lunr.min.js");
  const { Analyzer } = asset("analysis.js");
  const { open } = asset("opening.js");
  const { Engine } = asset("engine.js");
  const porter = (word) => lunr.stemmer(new lunr.Token(word, {})).toString();
  return (text) => {
    const analyzer = new Analyzer(asked.rules, asked.language, porter);
    const index = open(lunr, JSON.parse(text));
    return new Engine(index, analyzer, asked.docs, asked.config);
  };
}

function answered(asked) {
  const read = opened(asked);
  const queries = asked.queries;
  const start = performance.now();
  const engine = read(asked.index);
  engine.search(queries[0], asked.limit);
  const first = performance.now() - start;
  const milliseconds = [];
  const results = queries.map((query) => {
    const before = performance.now();
    const result = engine.search(query, asked.limit);
    milliseconds.push(performance.now() - before);
    return result.map(({ ref, score, cover }) => ({ ref, score, cover }));
  });
  return { first, milliseconds, results };
}

let input = "";
process.stdin.setEncoding("utf8");
process.stdin.on("data", (part) => { input += part; });
process.stdin.on("end", () => process.stdout.write(JSON.stringify(answered(JSON.parse(input)))));
