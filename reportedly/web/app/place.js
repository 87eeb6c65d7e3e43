// Where we are: the path names the screen, the query holds the one selection that all screens share.
/** What is selected on every screen: actors, place, proposition, span of time, and which time is meant. */
export const SHARED = ["actor", "place", "since", "until", "by"];

/** Give the place that the address bar names. */
export function here() {
  const query = new URLSearchParams(location.search);
  return { path: location.pathname, query };
}

const listeners = new Set();

/** Call back with every new place; give a function that stops it. */
export function onMove(listener) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function told() {
  for (const listener of listeners) listener(here());
}

addEventListener("popstate", told);

/** Go to an address of ours; `replace` leaves no step back. */
export function go(address, replace = false) {
  history[replace ? "replaceState" : "pushState"](null, "", address);
  told();
  if (!replace) document.getElementById("main")?.focus({ preventScroll: true });
  if (!replace) scrollTo(0, 0);
}

/** Give the address of a screen: the shared selection goes along unless it is changed here. */
export function address(path, changes = {}, from = here().query) {
  const query = new URLSearchParams();
  for (const name of SHARED) for (const value of from.getAll(name)) query.append(name, value);
  for (const [name, value] of Object.entries(changes)) {
    query.delete(name);
    for (const one of [value].flat()) if (one !== null && one !== undefined && one !== "") query.append(name, one);
  }
  const words = query.toString();
  return words ? `${path}?${words}` : path;
}

/** Change words of the query and stay on the screen. */
export function change(changes, replace = true) {
  const query = new URLSearchParams(location.search);
  for (const [name, value] of Object.entries(changes)) {
    query.delete(name);
    for (const one of [value].flat()) if (one !== null && one !== undefined && one !== "") query.append(name, one);
  }
  const words = query.toString();
  go(location.pathname + (words ? `?${words}` : ""), replace);
}

// Links of ours are followed without loading the page again.
addEventListener("click", (event) => {
  const link = event.target.closest?.("a[href]");
  if (!link || event.defaultPrevented || event.button || event.metaKey || event.ctrlKey || event.shiftKey) return;
  const target = new URL(link.href, location.href);
  if (target.origin !== location.origin || link.target || link.download || target.pathname.startsWith("/api/")) return;
  if (target.hash && target.pathname === location.pathname && target.search === location.search) return;
  event.preventDefault();
  go(target.pathname + target.search);
});
