// The frame around every screen: name, screens, search, colours.
import { html, useEffect, useState } from "../vendor/preact.js";
import { address, go } from "./place.js";
import { areKeysOn } from "./keys.js";
import { Navigation } from "./navigation.js";
import { signOut } from "./person.js";
import { Theme } from "./theme.js";

export function Shell({ place, screen, person, children }) {
  const signing = Boolean(person?.unknown);
  const [open, setOpen] = useState(false);
  useEffect(() => setOpen(false), [place.path]);
  useEffect(() => {
    const onKey = (event) => {
      if (event.key !== "/" || !areKeysOn() || event.target.closest("input, textarea, select, [contenteditable]")) return;
      event.preventDefault();
      document.getElementById("search")?.focus();
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, []);
  return html`
    <a class="skip" href="#main">To the content</a>
    <header class=${open ? "bar open" : "bar"}>
      <a class="name" href=${address("/")}><img src="/static/icon.svg" alt="" />Reportedly</a>
      ${signing ? html`<span class="room"></span>` : html`<button class="menu-button" aria-expanded=${open} onClick=${() => setOpen(!open)}>Menu</button>
      <${Navigation} place=${place} screen=${screen} />
      <form role="search" onSubmit=${search}>
        <label class="hidden" for="search">Search documents, claims and actors</label>
        <input id="search" name="q" type="search" placeholder="Search  /" />
      </form>`}
      ${person?.by_token && html`<p class="person"><span>${person.person}, ${person.role}</span> <button class="small" onClick=${signOut}>Sign out</button></p>`}
      <${Theme} />
    </header>
    <main id="main" tabindex="-1" class=${screen.wide ? "wide" : null}>${children}</main>
  `;
}

function search(event) {
  event.preventDefault();
  const q = new FormData(event.target).get("q").trim();
  if (q) go(address("/search", { q }));
}
