// A description chosen from the list of items fills the rest of its row; without this the server does it on submit.
"use strict";

document.addEventListener("change", (event) => {
  const row = event.target.closest("[data-line]");
  if (!row || event.target.getAttribute("list") !== "items") return;
  const chosen = [...document.getElementById("items").options]
    .find((option) => option.value === event.target.value || (option.text && option.text === event.target.value));
  const part = (name) => row.querySelector(`[name$=".${name}"]`);
  if (!chosen || part("Item").value === chosen.dataset.item) return;

  const changes = part("Item").value !== "";
  const fill = (name, value) => { if (changes || part(name).value.trim() === "") part(name).value = value; };
  part("Item").value = chosen.dataset.item;
  part("Description").value = chosen.value;
  fill("Unit", chosen.dataset.unit);
  if (chosen.dataset.currency === document.querySelector('[name="Input.Currency"]').value) fill("Price", chosen.dataset.price);
  if (chosen.dataset.tax) part("Tax").value = chosen.dataset.tax;
});
