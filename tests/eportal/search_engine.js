/* Asks the engine queries over one index and prints what it finds for each. */
"use strict";

const fs = require("fs");
const path = require("path");

const folder = path.join(__dirname, "..", "..", "theme_overrides", "assets", "search");
const lunr = require(path.join(folder, "lunr.min.js"));
const { Analyzer } = require(path.join(folder, "analysis.js"));
const { open } = require(path.join(folder, "opening.js"));
const { Engine } = require(path.join(folder, "engine.js"));

const asked = JSON.parse(fs.readFileSync(0, "utf-8"));
const porter = (word) => lunr.stemmer(new lunr.Token(word, {})).toString();
const analyzer = new Analyzer(asked.rules, asked.language, porter);
const engine = new Engine(open(lunr, asked.index), analyzer, asked.sections, asked.config);
process.stdout.write(JSON.stringify(asked.queries.map((query) => engine.search(query, 10))));
