// The menu of screens: a few groups, each opening a list; on narrow screens the lists stand below one another.
import { html, useEffect, useRef, useState } from "../vendor/preact.js";
import { address } from "./place.js";
import { GROUPS, SCREENS } from "./screens.js";

export function Navigation({ place, screen }) {
  const [open, setOpen] = useState(null);
  const bar = useRef(null);
  useEffect(() => setOpen(null), [place.path]);
  useEffect(() => {
    const away = (event) => bar.current?.contains(event.target) || setOpen(null);
    addEventListener("pointerdown", away);
    return () => removeEventListener("pointerdown", away);
  }, []);
  const alone = SCREENS.filter((one) => one.menu && !one.group);
  return html`<nav aria-label="Screens" ref=${bar}>
    ${alone.map((one) => html`<${Way} key=${one.path} one=${one} screen=${screen} />`)}
    ${GROUPS.map((name) => html`<${Group} key=${name} name=${name} screen=${screen} open=${open === name} toggle=${() => setOpen(open === name ? null : name)} close=${() => setOpen(null)} />`)}
  </nav>`;
}

function Group({ name, screen, open, toggle, close }) {
  const frame = useRef(null);
  const id = `ways-${name.toLowerCase()}`;
  const ways = SCREENS.filter((one) => one.menu && one.group === name);
  const onKey = (event) => {
    if (event.key === "Escape" && open) {
      close();
      frame.current.querySelector("button").focus();
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    if (!open) toggle();
    requestAnimationFrame(() => {
      const links = [...frame.current.querySelectorAll("a")];
      const at = links.indexOf(document.activeElement);
      links[at < 0 ? (step > 0 ? 0 : links.length - 1) : (at + step + links.length) % links.length]?.focus();
    });
  };
  const onLeave = (event) => event.relatedTarget && !frame.current.contains(event.relatedTarget) && close();
  return html`<div class="group" ref=${frame} onKeyDown=${onKey} onFocusOut=${onLeave}>
    <button aria-expanded=${open} aria-controls=${id} class=${screen.group === name ? "here" : ""} onClick=${toggle}>${name} <span aria-hidden="true">▾</span></button>
    <ul id=${id} hidden=${!open}>${ways.map((one) => html`<li key=${one.path}><${Way} one=${one} screen=${screen} /></li>`)}</ul>
  </div>`;
}

function Way({ one, screen }) {
  return html`<a href=${address(one.path)} aria-current=${one.path === screen.path ? "page" : null}>${one.menu}</a>`;
}
