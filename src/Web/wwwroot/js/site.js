// What the pages need beyond plain forms; every form works without it.
"use strict";

// A page that shows an invoice follows its changes: the server names each new state, the page fetches itself anew.
for (const part of document.querySelectorAll("[data-live]")) {
  const events = new EventSource(part.dataset.live);
  events.onmessage = () => htmx.ajax("GET", location.href, { target: "#" + part.id, select: "#" + part.id, swap: "outerHTML" });
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
