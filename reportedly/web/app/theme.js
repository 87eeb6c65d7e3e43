// Light, dark or as the system has it: kept by the browser, and told to what draws with colours of its own.
import { html, useEffect, useState } from "../vendor/preact.js";

const NEXT = { auto: "dark", dark: "light", light: "auto" };
const WORDS = { auto: "as the system", dark: "dark", light: "light" };
const listeners = new Set();

/** Call back whenever the colours have changed; give a function that stops it. */
export function onTheme(listener) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function tell() {
  for (const listener of listeners) listener();
}

matchMedia("(prefers-color-scheme: dark)").addEventListener("change", tell);

export function Theme() {
  const [theme, setTheme] = useState(localStorage.getItem("theme") ?? "auto");
  useEffect(() => {
    if (theme === "auto") delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = theme;
    localStorage.setItem("theme", theme);
    tell();
  }, [theme]);
  return html`<button class="small" onClick=${() => setTheme(NEXT[theme])} title="Colours: ${WORDS[theme]}" aria-label="Colours: ${WORDS[theme]}; change">
    ${{ auto: "◐", dark: "●", light: "○" }[theme]}
  </button>`;
}
