/** Preloaded into a command: what it asks of another machine is said, and fails as it does where there is no network. */
globalThis.fetch = (address) => {
  console.error(`asks ${String(address)}`);
  return Promise.reject(new TypeError('fetch failed'));
};
