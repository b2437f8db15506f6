// "?" opens the list of keys. Streamlit's own shortcuts know no punctuation.
export default function () {
  const listen = (key) => {
    const typing = key.target.closest?.("input, textarea, [contenteditable=true]");
    if (key.key !== "?" || typing) return;
    document.querySelector(".st-key-keyboard button")?.click();
  };
  document.addEventListener("keydown", listen);
  return () => document.removeEventListener("keydown", listen);
}
