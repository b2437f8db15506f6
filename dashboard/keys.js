// Presses a button of the page when its key is pressed, before Streamlit takes the key for itself.
export default function ({ data }) {
  const press = (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
    const at = event.composedPath()[0];
    if (at instanceof Element && at.closest("input, textarea, select, [contenteditable=true], [role=combobox]")) return;
    const name = data[event.key.toLowerCase()];
    const button = name ? document.querySelector(`.st-key-${name} button`) : null;
    if (!button || button.disabled) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    button.click();
  };
  window.addEventListener("keydown", press, true);
  const name = () => {
    for (const [key, button] of Object.entries(data)) {
      document.querySelector(`.st-key-${button} button:not([aria-keyshortcuts])`)?.setAttribute("aria-keyshortcuts", key.toUpperCase());
    }
  };
  // The button may come after us, and comes anew when the page is drawn again.
  const drawn = new MutationObserver(name);
  drawn.observe(document.body, { childList: true, subtree: true });
  name();
  return () => {
    drawn.disconnect();
    window.removeEventListener("keydown", press, true);
  };
}
