// SPDX-License-Identifier: GPL-3.0-or-later
document.getElementById("print")?.addEventListener("click", () => window.print());
document.querySelector("[role=alert]")?.focus();
