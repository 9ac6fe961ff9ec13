// The library asks a foreign server for its own words; they lie beside this page.
const ask = window.fetch.bind(window);
window.fetch = (address, ...rest) => {
  const words = /\/locales\/(ar)\.json$/.exec(String(address));
  return ask(words ? `${words[1]}.json` : address, ...rest);
};
