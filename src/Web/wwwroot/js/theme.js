// Light or dark before anything is drawn, so that nothing flashes: what was chosen, or what the device prefers. Paper is
// light.
"use strict";

const root = document.documentElement;
const chosen = root.dataset.bsTheme;
const dark = matchMedia("(prefers-color-scheme: dark)");
const show = () => (root.dataset.bsTheme = chosen || (dark.matches ? "dark" : "light"));

show();
dark.addEventListener("change", show);
addEventListener("beforeprint", () => (root.dataset.bsTheme = "light"));
addEventListener("afterprint", show);
