// What a tab is called: the thing that is shown, or the screen with what is chosen on it.
import { useEffect } from "../vendor/preact.js";

const NAME = "Reportedly";
/** Longer names would leave nothing else to be read of a tab, a bookmark or a step back. */
const MOST = 90;
let screenful = NAME;

/** Name the tab after the screen until its answer is there, and after what is chosen on it. */
export function useScreenTitle(screen, query) {
  const chosen = [screen.path === "/search" ? query.get("q") : "", ...(screen.group && !screen.path.includes(":") ? query.getAll("actor") : [])].filter(Boolean).join(", ");
  useEffect(() => {
    screenful = [screen.title, chosen].filter(Boolean).join(": ");
    say(screenful);
  }, [screen.key, chosen]);
}

/** Name the tab after what the screen shows, for as long as it does. */
export function useTitle(words) {
  useEffect(() => {
    say(words);
    return () => say(screenful);
  }, [words]);
}

function say(words) {
  const short = [...words].length > MOST ? `${[...words].slice(0, MOST).join("")}…` : words;
  document.title = `${short} · ${NAME}`;
}
