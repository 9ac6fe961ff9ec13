/* Asks the search of a built site one query, as a page does: node answering.js WORKER INDEX QUERY.
   Prints what the worker answers. */
"use strict";

const fs = require("fs");
const vm = require("vm");

const SETUP = 0;
const QUERY = 2;
const RESULT = 3;

const [worker, index, query] = process.argv.slice(2);

globalThis.self = globalThis;
globalThis.postMessage = ({ type, data }) => {
  if (type === RESULT) process.stdout.write(JSON.stringify(data));
};

vm.runInThisContext(fs.readFileSync(worker, "utf8"), { filename: worker });
globalThis.onmessage({ data: { type: SETUP, data: JSON.parse(fs.readFileSync(index, "utf8")) } });
globalThis.onmessage({ data: { type: QUERY, data: query } });
