/* Leaving quickly: the screen is cleared first, then a neutral page takes the place of this one. */
"use strict";

(() => {
  const PRESSES = 3; // of Escape
  const WITHIN = 5000; // milliseconds
  const root = document.documentElement;
  const presses = [];
  let address = "";

  function leave() {
    const link = document.querySelector("a[data-leave]");
    address ||= link?.href ?? "";
    if (!address) return;
    root.dataset.left = ""; // the style sheet hides whatever another script may still add
    if (link) document.title = link.dataset.leave;
    document.querySelector("link[rel=icon]")?.setAttribute("href", "data:,");
    document.body.replaceChildren();
    stop(); // what is still being loaded would hold up the neutral page on a slow line
    location.replace(address);
  }

  addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || event.repeat) return;
    presses.push(event.timeStamp);
    const isLeaving = presses.length >= PRESSES && event.timeStamp - presses.at(-PRESSES) < WITHIN;
    if (!isLeaving && !address) return;
    event.preventDefault(); // a browser takes Escape for "stop loading": the neutral page as well
    if (!address) leave();
  }, true);

  addEventListener("click", (event) => {
    const link = event.target.closest?.("a[href]");
    if (!link || event.button) return;
    if (link.matches("[data-leave]")) {
      event.preventDefault();
      leave();
    } else if (staysInOneEntry(link, event)) {
      event.preventDefault();
      location.replace(link.href);
    }
  }, true);

  /* All quiet pages that are read one after the other are one entry of the history: once it is
     replaced, none of them is left for the button that goes back. */
  function staysInOneEntry(link, event) {
    const elsewhere = event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
    return document.body.classList.contains("quiet-page") && !elsewhere
      && !link.target && !link.hasAttribute("download") && link.origin === location.origin;
  }

  /* Of the other pages each is an entry. One that was left for another of ours, and finds none
     after it when it is shown again, is one that the reader has left quickly: it clears itself as
     well. The mark lives and ends with the entry, in the memory of the tab. */
  const marks = "onpageswap" in window && "navigation" in window;
  const mark = (onward) => navigation.updateCurrentEntry({ state: { onward } });

  function wasLeft() {
    const entry = marks && navigation.currentEntry;
    return Boolean(entry) && Boolean(entry.getState()?.onward)
      && entry.index === navigation.entries().length - 1;
  }

  if (marks) {
    navigation.addEventListener("navigate", (event) => {
      if (event.hashChange && event.navigationType === "push") mark(true);
    });
    addEventListener("pageswap", ({ activation }) => {
      const back = activation?.navigationType === "traverse"
        && activation.entry.index < activation.from.index;
      const again = activation?.navigationType === "reload";
      mark(activation !== null && !back && !again);
    });
  }

  if (wasLeft()) root.dataset.left = "";
  addEventListener("pageshow", (event) => {
    if (wasLeft() || (event.persisted && address)) leave();
  });
})();
