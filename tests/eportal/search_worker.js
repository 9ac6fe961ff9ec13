/* Runs the worker that the site ships, in a scope of its own, and tells what it answers. */
"use strict";

const fs = require("fs");
const vm = require("vm");

const { script, counts, setup, queries, numbers, words } = JSON.parse(fs.readFileSync(0, "utf-8"));

const answers = [];
const scope = { postMessage: (message) => answers.push(message) };
scope.self = scope;
vm.runInNewContext(script, scope);
scope.onmessage({ data: { type: 2, data: "before it is ready" } });
scope.onmessage({ data: { type: 0, data: setup } });
for (const query of queries) scope.onmessage({ data: { type: 2, data: query } });

const page = { window: {} };
vm.runInNewContext(counts, page);
const told = numbers.map((number) =>
  page.window.SearchCounts.sentence(number, words.count, words));

process.stdout.write(JSON.stringify({ answers, told }));
