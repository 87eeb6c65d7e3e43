// Single keys that act at once: whoever speaks to their machine, or types by chance, can do without (WCAG 2.1.4).
import { useState } from "../vendor/preact.js";

/** Tell whether a key by itself acts. */
export const areKeysOn = () => localStorage.getItem("keys") !== "off";

/** Give whether single keys act, and what turns them on and off, in this browser from now on. */
export function useKeys() {
  const [on, setOn] = useState(areKeysOn());
  const turn = () => {
    localStorage.setItem("keys", on ? "off" : "on");
    setOn(!on);
  };
  return [on, turn];
}
