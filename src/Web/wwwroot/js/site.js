// What the pages need beyond plain forms; every form works without it.
"use strict";

// A page that shows an invoice follows its changes: the server names each new state, the page fetches itself anew.
for (const part of document.querySelectorAll("[data-live]")) {
  const events = new EventSource(part.dataset.live);
  const id = "#" + part.id; // what stands there now: the part itself is replaced each time
  events.onmessage = () => htmx.ajax("GET", location.href, { source: id, target: id, select: id, swap: "outerHTML" });
}

document.addEventListener("click", async (event) => {
  const button = event.target.closest("[data-copy]");
  if (!button) return;
  await navigator.clipboard.writeText(button.dataset.copy);
  button.dataset.copied = "true";
});

// "/" goes to the search, unless somebody is typing.
document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, textarea, select, [contenteditable]")) return;
  const field = document.querySelector(`[data-shortcut="${CSS.escape(event.key)}"]`);
  if (!field || field.offsetParent === null) return;
  event.preventDefault();
  field.focus();
});

// Rows of a list that are ticked: one tick for all of the page, and how many they are. Going back may bring ticks along.
for (const form of document.querySelectorAll("[data-ticks]")) {
  const all = form.elements.all;
  const each = [...form.querySelectorAll("[name=i]")];
  const told = form.querySelector("[data-told]");
  const tell = () => {
    const count = each.filter((box) => box.checked).length;
    all.checked = count === each.length;
    all.indeterminate = count > 0 && !all.checked;
    told.textContent = count > 0 ? told.dataset.told.replace("{0}", count) : told.dataset.none;
  };
  form.addEventListener("change", (event) => {
    if (event.target === all) for (const box of each) box.checked = all.checked;
    tell();
  });
  addEventListener("pageshow", tell);
}
