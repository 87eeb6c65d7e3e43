// Keyboard focus outlives what had it: when that goes, what stood around it is next, not the top of the page.
const AROUND = "form, article, li, section, [role=group], main";
let around = [];

addEventListener("focusin", ({ target }) => {
  around = [target];
  for (let one = target.parentElement?.closest(AROUND); one; one = one.parentElement?.closest(AROUND)) around.push(one);
});

// Whoever leaves it has no use for what is around it; what is taken away goes first, and is seen to below.
addEventListener("focusout", ({ target }) => setTimeout(() => target.isConnected && document.activeElement === document.body && (around = [])));

/** Watch what is drawn within `root`. */
export function keepFocus(root) {
  new MutationObserver(() => {
    if (!around.length || around[0].isConnected || document.activeElement !== document.body) return;
    const near = around.find((one) => one.isConnected);
    if (!near) return;
    if (near.tabIndex < 0) near.setAttribute("tabindex", "-1");
    near.focus({ preventScroll: true });
  }).observe(root, { childList: true, subtree: true });
}
