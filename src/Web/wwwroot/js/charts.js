// Draws the table inside each figure as bars; without scripts the table is all there is.
"use strict";

const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
const language = document.documentElement.lang;

for (const figure of document.querySelectorAll("[data-chart]")) {
  const rows = [...figure.querySelectorAll("tbody tr")];
  const heads = rows.map((row) => row.querySelector("th"));
  const cells = rows.map((row) => row.querySelector("td"));
  const money = new Intl.NumberFormat(language, { style: "currency", currency: figure.dataset.currency, notation: "compact" });
  const fill = (index) => (figure.dataset.alarms && index > 0 ? colour("--alarm") : colour("--brand"));
  const ink = colour("--tblr-secondary");
  const grid = colour("--line");
  new Chart(figure.querySelector("canvas"), {
    type: "bar",
    data: {
      labels: heads.map((head) => head.dataset.short || head.textContent.split(" ")),
      datasets: [{ data: cells.map((cell) => Number(cell.dataset.minor) / 10 ** figure.dataset.exponent), backgroundColor: cells.map((_, i) => fill(i)), borderRadius: 3, maxBarThickness: 36 }],
    },
    options: {
      animation: false,
      maintainAspectRatio: false,
      font: { family: "Inter, system-ui, sans-serif" },
      plugins: {
        legend: { display: false },
        tooltip: { callbacks: { title: (items) => heads[items[0].dataIndex].textContent, label: (item) => cells[item.dataIndex].textContent } },
      },
      scales: {
        x: { grid: { display: false }, ticks: { color: ink, maxRotation: 0, autoSkip: rows.length > 6, autoSkipPadding: 12 } },
        y: { beginAtZero: true, border: { display: false }, grid: { color: grid }, ticks: { color: ink, maxTicksLimit: 5, callback: (value) => money.format(value) } },
      },
    },
  });
}
